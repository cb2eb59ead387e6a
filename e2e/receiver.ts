import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { headers: Record<string, string>; body: string };

/**
 * A receiver of webhooks on loopback, as an integrator would begin one.
 *
 * @param answer the HTTP status it answers with
 */
export async function startReceiver(answer: (received: Received) => number = () => 200) {
  const received: Received[] = [];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = { headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() };
      received.push(one);
      response.writeHead(answer(one)).end("ok");
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const stop = () => new Promise((resolve) => http.close(resolve));
  return { url: `http://127.0.0.1:${port}/webhooks`, received, stop };
}
