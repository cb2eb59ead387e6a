import { afterEach, expect, test, vi } from "vitest";
import { pool } from "#db/client.ts";
import { addEndpoint, addShipment, allAttempts, allDeliveries } from "#scripts/test/deliveries.ts";
import { type Received, type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { startWorker, type Worker } from "./worker.ts";

const running: (Worker | Receiver)[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await ("stop" in one ? one.stop() : one.close());
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

async function receiver(answerAfterMs: () => number): Promise<Receiver> {
  const started = await startReceiver((_call, response) => {
    setTimeout(() => response.end(), answerAfterMs());
  });
  running.push(started);
  return started;
}

function worker(): Worker {
  const started = startWorker({ graceMs: 2_000 });
  running.unshift(started);
  return started;
}

const seqOf = ({ body }: Received): number => JSON.parse(body).data.seq;
const lineOf = ({ path, body }: Received): string => `${path} ${JSON.parse(body).data.shipment_id}`;

test("workers that come and go while there is work send everything once, in order, within the windows", async () => {
  const shop = await receiver(() => 10 + Math.random() * 40);
  const endpoints = await Promise.all([1, 2, 3].map((n) => addEndpoint(`${shop.url}/${n}`, { maxInFlight: 4 })));
  for (let made = 0; made < 10; made++) await addShipment(endpoints, { count: 5 });

  const crew = [worker(), worker()];
  for (const target of [20, 50, 80, 110]) {
    await vi.waitFor(() => expect(shop.received.length).toBeGreaterThan(target), { timeout: 15_000, interval: 10 });
    crew.push(worker());
    await crew.shift()?.stop();
  }
  const delivered = async () => (await allDeliveries()).filter(({ status }) => status === "delivered").length;
  await vi.waitFor(async () => expect(await delivered()).toBe(150), { timeout: 15_000, interval: 100 });

  // A graceful stop finishes what is in flight: nobody is told twice.
  expect(shop.received).toHaveLength(150);
  expect(shop.open.most).toBeLessThanOrEqual(3 * 4);
  for (const calls of Object.values(Object.groupBy(shop.received, lineOf)))
    expect((calls ?? []).map(seqOf)).toEqual([1, 2, 3, 4, 5]);
  const attempts = await allAttempts();
  expect(attempts.every(({ outcome }) => outcome === "delivered")).toBe(true);
  expect(new Set(attempts.map(({ workerId }) => workerId)).size).toBeGreaterThan(2);
});

test("a flood in the sandbox does not delay production", async () => {
  const slow = await receiver(() => 300);
  const live = await receiver(() => 0);
  const flooded = await Promise.all(
    Array.from({ length: 10 }, (_, n) => addEndpoint(`${slow.url}/${n}`, { window: 5, maxInFlight: 5 })),
  );
  for (let made = 0; made < 40; made++) await addShipment(flooded);
  const production = await addEndpoint(live.url, { environment: "production" });
  worker();
  await vi.waitFor(() => expect(slow.open.now).toBeGreaterThan(20), { timeout: 10_000, interval: 10 });
  for (let made = 0; made < 5; made++) await addShipment([production], { environment: "production" });
  await vi.waitFor(() => expect(live.received).toHaveLength(5), { timeout: 10_000, interval: 10 });
  const waiting = (await allDeliveries()).filter(
    ({ status, environment }) => status === "pending" && environment === "sandbox",
  );
  // Production was served in the midst of it, not after it.
  expect(waiting.length).toBeGreaterThan(100);
});
