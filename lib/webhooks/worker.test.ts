import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, expect, test, vi } from "vitest";
import { addEndpoint, addShipment, allAttempts, allDeliveries, signingSecret } from "#scripts/test/deliveries.ts";
import { type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const running: (Worker | Receiver)[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await ("stop" in one ? one.stop() : one.close());
});

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args);
  running.push(started);
  return started;
}

function worker(options: Partial<WorkerOptions> = {}): Worker {
  const started = startWorker({ graceMs: 200, ...options });
  running.unshift(started);
  return started;
}

test("a delivery arrives as the stored bytes, signed both ways, and its attempt is recorded", async () => {
  const shop = await receiver((_call, response) => response.writeHead(202, { "x-shop": "1" }).end("thanks"));
  const endpoint = await addEndpoint(shop.url);
  const { deliveryIds } = await addShipment([endpoint]);
  const { id: workerId } = worker();

  await vi.waitFor(async () => expect(await allAttempts()).toHaveLength(1), 5_000);
  const [call] = shop.received;
  const headers = call?.headers as Record<string, string>;
  const body = call?.body ?? "";
  expect(headers["x-shop-mn"]).toBe(createHmac("sha256", signingSecret).update(body).digest("hex"));
  expect(new Webhook(signingSecret).verify(body, headers)).toMatchObject({ type: "shipment.in_transit" });

  const [delivery] = await allDeliveries();
  expect(delivery).toMatchObject({ status: "delivered", attempts: 1, lastOutcome: "delivered", lastStatusCode: 202 });
  expect(headers["webhook-id"]).toBe(delivery?.eventId);
  expect(headers["x-request-id"]).toBe("req_test");
  expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(headers["user-agent"]).toBe("PickPack-Webhooks/1");

  const [attempt] = await allAttempts();
  expect(attempt).toMatchObject({
    id: headers["x-pickpack-attempt-id"],
    deliveryId: deliveryIds[0],
    number: 1,
    trigger: "schedule",
    outcome: "delivered",
    statusCode: 202,
    url: shop.url,
    responseBody: "thanks",
    remoteAddress: "127.0.0.1",
    workerId,
  });
  expect(attempt?.requestHeaders["X-Shop-MN"]).toBe(headers["x-shop-mn"]);
  expect(attempt?.responseHeaders).toMatchObject({ "x-shop": "1" });
  expect(attempt?.timings.connectMs).toBeGreaterThanOrEqual(0);
  expect(attempt?.timings.totalMs).toBeGreaterThan(0);
});
