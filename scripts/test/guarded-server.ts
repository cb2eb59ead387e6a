import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { route } from "#lib/http/route.ts";
import { secretKey } from "#lib/http/secret-key-auth.ts";

/** A server process that only asks for a key: what counts requests is the same as in front of every partner route. */
const guarded = route({ auth: secretKey("shipments:read"), view: z.object({}) }, async () => ({}));

const server = createServer(async (request, response) => {
  const headers = { "X-Secret-Key": String(request.headers["x-secret-key"] ?? "") };
  const answer = await guarded(new Request("http://localhost/", { headers }), { params: Promise.resolve({}) });
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send?.((server.address() as AddressInfo).port);
process.once("disconnect", () => process.exit());
