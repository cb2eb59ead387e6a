import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { drainable } from "./drain.ts";

async function serve(listener: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("a request in flight gets its answer", async () => {
  const arrived = Promise.withResolvers<ServerResponse>();
  const { server, url } = await serve((_request, response) => arrived.resolve(response));
  const drain = drainable(server);
  const asked = fetch(url);
  const response = await arrived.promise;

  const drained = drain();
  response.end("done");

  expect(await (await asked).text()).toBe("done");
  await drained;
});

test("a live stream does not hold the end back", async () => {
  const { server, url } = await serve((_request, response) => {
    response.setHeader("Content-Type", "text/event-stream");
    response.write("data: 1\n\n");
  });
  const drain = drainable(server);
  const stream = await fetch(url);

  await drain();

  await expect(stream.text()).rejects.toThrow();
});
