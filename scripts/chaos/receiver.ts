import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Told } from "./judge.ts";

type Accepted = Told & { path: string };

export type ChaosReceiver = {
  url: string;
  /** What was answered 200, in the order of the answers. */
  accepted: Accepted[];
  failures: () => number;
  close: () => Promise<void>;
};

/** Older events are accepted: one that went on failing would be passed by its followers, which is the rule, not a fault. */
const REFUSED_UNTIL_MS = 1_500;
const SLOWEST_MS = 100;

/** Ways to fail, each as often as it stands here among a hundred calls. */
const failures: [percent: number, fail: (response: ServerResponse) => void][] = [
  [6, (response) => response.writeHead(500).end('{"error":{"type":"api_error","code":"internal_error"}}')],
  [3, (response) => response.writeHead(503, { "retry-after": "1" }).end()],
  [2, (response) => response.writeHead(429, { "retry-after": "1" }).end()],
  [3, (response) => response.destroy()],
  [2, (response) => response.writeHead(200, { "content-length": "100" }).write("half", () => response.destroy())],
  // Never answered at all.
  [0.3, () => {}],
];

function drawFailure() {
  let at = Math.random() * 100;
  for (const [percent, fail] of failures) {
    if (at < percent) return fail;
    at -= percent;
  }
  return null;
}

/** A receiver on a loopback port that fails at random, and writes down what it accepted. */
export async function startChaosReceiver(): Promise<ChaosReceiver> {
  const accepted: Accepted[] = [];
  let failed = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      // A worker that was killed in the middle of its request.
      return;
    }
    const path = request.url ?? "";
    const event = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const { shipment_id: shipmentId, seq } = event.data;
    const fail = Date.now() - Date.parse(event.created_at) < REFUSED_UNTIL_MS ? drawFailure() : null;
    setTimeout(() => {
      if (fail) {
        failed += 1;
        return fail(response);
      }
      accepted.push({ path, shipmentId, seq });
      response.end();
    }, Math.random() * SLOWEST_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    failures: () => failed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
