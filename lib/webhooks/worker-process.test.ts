import type { ChildProcess } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { addEndpoint, addShipment, allAttempts, allDeliveries } from "#scripts/test/deliveries.ts";
import { type Received, type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { endProcess, spawnWorker } from "#scripts/test/spawn-worker.ts";

const KILLS = 4;
const shortLease = ["--lease-s", "2", "--deadline-ms", "1500"];

const children: ChildProcess[] = [];
const receivers: Receiver[] = [];

afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && !child.killed) await endProcess(child, "SIGKILL");
  for (const receiver of receivers.splice(0)) await receiver.close();
});

async function worker(...flags: string[]): Promise<ChildProcess> {
  const child = await spawnWorker(...flags);
  children.push(child);
  return child;
}

async function slowReceiver(answerAfterMs: () => number): Promise<Receiver> {
  const receiver = await startReceiver((_call, response) => {
    setTimeout(() => response.end(), answerAfterMs());
  });
  receivers.push(receiver);
  return receiver;
}

const seqOf = ({ body }: Received): number => JSON.parse(body).data.seq;
const keyOf = ({ path, body }: Received): string => `${path} ${JSON.parse(body).data.shipment_id}`;

test("kill -9 in the middle of sending: nothing is lost, order is kept, duplicates only of what was in flight", async () => {
  const receiver = await slowReceiver(() => 20 + Math.random() * 100);
  const endpoints = await Promise.all(
    [1, 2, 3].map((n) => addEndpoint(`${receiver.url}/${n}`, { window: 6, maxInFlight: 6 })),
  );
  for (let made = 0; made < 10; made++) await addShipment(endpoints, { count: 5 });
  const total = (await allDeliveries()).length;
  expect(total).toBe(150);

  let inFlight = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const victim = await worker(...shortLease);
    const before = receiver.received.length;
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(before + 5), {
      timeout: 10_000,
      interval: 5,
    });
    await vi.waitFor(() => expect(receiver.open.now).toBeGreaterThan(3), { timeout: 5_000, interval: 1 });
    await endProcess(victim, "SIGKILL");
    inFlight += (await allDeliveries()).filter(({ status }) => status === "sending").length;
  }
  await worker(...shortLease);
  await vi.waitFor(
    async () => expect((await allDeliveries()).filter(({ status }) => status === "delivered")).toHaveLength(total),
    { timeout: 40_000, interval: 100 },
  );

  const { received } = receiver;
  const arrived = new Set(received.map((call) => `${call.path} ${call.headers["webhook-id"]}`));
  expect(arrived.size).toBe(total);
  expect(inFlight).toBeGreaterThan(0);
  expect(received.length - total).toBeLessThanOrEqual(inFlight);
  for (const calls of Object.values(Object.groupBy(received, keyOf))) {
    const order = (calls ?? []).map(seqOf);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }

  const attempts = await allAttempts();
  const lost = attempts.filter(({ outcome }) => outcome === "worker_lost");
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThanOrEqual(inFlight);
  expect(attempts.filter(({ outcome }) => outcome === "delivered")).toHaveLength(total);
}, 90_000);

test("SIGTERM: what is in flight is finished and recorded, and the process ends by itself with 0", async () => {
  const receiver = await slowReceiver(() => 400);
  const endpoint = await addEndpoint(`${receiver.url}/term`, { window: 3 });
  for (let made = 0; made < 6; made++) await addShipment([endpoint]);
  const child = await worker();
  await vi.waitFor(() => expect(receiver.open.now).toBe(3), { timeout: 5_000, interval: 5 });
  expect(await endProcess(child, "SIGTERM")).toBe(0);
  const rows = (await allDeliveries()).filter(({ endpointId }) => endpointId === endpoint);
  expect(rows.filter(({ status }) => status === "delivered")).toHaveLength(3);
  expect(rows.filter(({ status }) => status === "pending")).toHaveLength(3);
});

test("SIGTERM with a receiver that hangs: the process ends in time, and the delivery is due again at once", async () => {
  const receiver = await slowReceiver(() => 60_000);
  const endpoint = await addEndpoint(`${receiver.url}/hang`);
  await addShipment([endpoint]);
  const child = await worker();
  await vi.waitFor(() => expect(receiver.open.now).toBe(1), { timeout: 5_000, interval: 5 });
  const startedAt = Date.now();
  expect(await endProcess(child, "SIGTERM")).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(8_500);
  const [row] = (await allDeliveries()).filter(({ endpointId }) => endpointId === endpoint);
  expect(row).toMatchObject({ status: "pending", lastOutcome: "worker_lost" });
  expect(row?.dueAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test("a lease that is not longer than the deadline is refused at boot", async () => {
  await expect(spawnWorker("--lease-s", "1", "--deadline-ms", "1000")).rejects.toThrow("before it was ready");
});
