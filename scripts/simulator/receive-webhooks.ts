import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { verifies } from "../receiver/verify.ts";
import { plannedFailures } from "./planned-failures.ts";

type Options = {
  port: number;
  signingSecret: string;
  /** Told of webhooks that are not what they claim to be. */
  warn: (message: string) => void;
};

/** Receives webhooks as Shop.mn does: verifies each, answers 2xx, and now and then is out of order. */
export async function receiveWebhooks(options: Options): Promise<{ port: number; stop: () => Promise<void> }> {
  const fails = plannedFailures();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const { status, json } = answerTo(body, request.headers["x-shop-mn"], fails, options);
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
  };
  // A sender that hangs up in the middle is not ours to handle.
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(
  body: Buffer,
  signature: string | string[] | undefined,
  fails: (eventId: string) => boolean,
  { signingSecret, warn }: Options,
) {
  if (!verifies(body, signature, signingSecret)) {
    warn("a webhook came to the Shop.mn simulator whose X-Shop-MN does not verify");
    return refusal(401, "authentication_error", "invalid_signature", "X-Shop-MN does not match the body.");
  }
  const { id } = JSON.parse(body.toString()) as { id: string };
  if (fails(id)) return refusal(500, "api_error", "internal_error", "The simulator fails on purpose now and then.");
  return { status: 200, json: { received: true } };
}

/** An error in Shop.mn's own envelope, as its documents show it. */
function refusal(status: number, type: string, code: string, message: string) {
  return { status, json: { error: { type, code, message, request_id: `req_shop_${crypto.randomUUID()}` } } };
}
