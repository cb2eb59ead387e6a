import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { database, pool } from "#db/client.ts";
import { signingSecrets } from "#db/schema/webhook-endpoints.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids.ts";
import { addEndpoint, addShipment, allAttempts, allDeliveries, signingSecret } from "#scripts/test/deliveries.ts";
import { type Received, type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const running: (Worker | Receiver)[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await ("stop" in one ? one.stop() : one.close());
  // The next test's worker must not meet what this one left behind.
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

const seqOf = ({ body }: Received): number => JSON.parse(body).data.seq;
const shipmentOf = ({ body }: Received): string => JSON.parse(body).data.shipment_id;

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
  expect(attempt?.requestHeaders?.["X-Shop-MN"]).toBe(headers["x-shop-mn"]);
  expect(attempt?.responseHeaders).toMatchObject({ "x-shop": "1" });
  expect(attempt?.timings.connectMs).toBeGreaterThanOrEqual(0);
  expect(attempt?.timings.totalMs).toBeGreaterThan(0);
});

test("a failing event keeps the later ones of its shipment waiting, and nobody else's", async () => {
  const attempts = new Map<string, number>();
  const shop = await receiver((call, response) => {
    const nth = (attempts.get(call.body) ?? 0) + 1;
    attempts.set(call.body, nth);
    response.writeHead(seqOf(call) === 1 && shipmentOf(call) === failing && nth < 3 ? 500 : 200).end();
  });
  const endpoint = await addEndpoint(shop.url, { schedule: [1, 2, 4], window: 10 });
  const { shipmentId: failing } = await addShipment([endpoint], { count: 3 });
  await addShipment([endpoint], { count: 3 });
  worker();
  await vi.waitFor(() => expect(shop.received).toHaveLength(8), 8_000);
  const order = shop.received.map((call) => `${shipmentOf(call) === failing ? "failing" : "other"} ${seqOf(call)}`);
  expect(order.filter((name) => name.startsWith("failing"))).toEqual([
    "failing 1",
    "failing 1",
    "failing 1",
    "failing 2",
    "failing 3",
  ]);
  // The other shipment was done before the first retry.
  expect(order.lastIndexOf("other 3")).toBeLessThan(order.lastIndexOf("failing 1") - 1);
});

test("after the last attempt a delivery is dead, and the next event of the shipment goes", async () => {
  const shop = await receiver((call, response) => response.writeHead(seqOf(call) === 1 ? 500 : 200).end());
  const endpoint = await addEndpoint(shop.url, { schedule: [1] });
  await addShipment([endpoint], { count: 2 });
  worker();
  await vi.waitFor(() => expect(shop.received.map(seqOf)).toEqual([1, 1, 2]), 5_000);
  await vi.waitFor(async () =>
    expect((await allDeliveries()).map(({ status }) => status)).toEqual(["dead", "delivered"]),
  );
});

test("200 receivers that hang do not keep 20 healthy ones waiting", async () => {
  const hanging = await receiver(() => {});
  const healthy = await receiver();
  const slow = await Promise.all(Array.from({ length: 200 }, (_, n) => addEndpoint(`${hanging.url}/${n}`)));
  for (let round = 0; round < 3; round++) await addShipment(slow);
  worker();
  await vi.waitFor(() => expect(hanging.open.now).toBe(200), 5_000);
  const fast = await Promise.all(Array.from({ length: 20 }, (_, n) => addEndpoint(`${healthy.url}/${n}`)));
  const startedAt = Date.now();
  await addShipment(fast);
  await vi.waitFor(() => expect(healthy.received).toHaveLength(20), { timeout: 5_000, interval: 10 });
  expect(Date.now() - startedAt).toBeLessThan(1_000);
  // A receiver that hangs is probed with one request at a time.
  expect(hanging.open.most).toBe(200);
});

test("a receiver that limits us gets everything in order, and nothing is dead", async () => {
  let tokens = 5;
  const refill = setInterval(() => {
    tokens = 5;
  }, 1_000);
  const shop = await receiver((_call, response) => {
    tokens -= 1;
    if (tokens < 0) response.writeHead(429, { "retry-after": "1" }).end();
    else response.end();
  });
  const endpoint = await addEndpoint(shop.url, { schedule: [] });
  for (let made = 0; made < 5; made++) await addShipment([endpoint], { count: 4 });
  worker();
  const settled = async () =>
    (await allDeliveries()).filter(({ status }) => status !== "pending" && status !== "sending");
  await vi.waitFor(async () => expect(await settled()).toHaveLength(20), { timeout: 15_000, interval: 100 });
  clearInterval(refill);
  expect((await settled()).map(({ status }) => status)).toEqual(Array(20).fill("delivered"));
  expect((await allDeliveries()).some(({ throttled }) => throttled > 0)).toBe(true);
  for (const calls of Object.values(Object.groupBy(shop.received, shipmentOf))) {
    const order = (calls ?? []).map(seqOf);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
}, 30_000);

describe("secrets", () => {
  test("are read again at every attempt: a rotation in the middle of a retry verifies", async () => {
    const shop = await receiver((_call, response) => response.writeHead(shop.received.length === 1 ? 500 : 200).end());
    const endpoint = await addEndpoint(shop.url, { schedule: [2] });
    await addShipment([endpoint]);
    worker();
    await vi.waitFor(() => expect(shop.received).toHaveLength(1), 5_000);

    const successor = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    await pool()`update signing_secrets set state = 'retiring', expires_at = now() + interval '1 day' where endpoint_id = ${endpoint}`;
    await database()
      .insert(signingSecrets)
      .values({
        ...{
          id: newId("whs"),
          environment: "sandbox",
          partnerId: "prt_01KAKZ0000SHPMN0000000000A",
          endpointId: endpoint,
        },
        ...{ sealedSecret: seal(successor, "signing-secret"), lastFour: "7oD", state: "active", createdAt: new Date() },
      });
    await vi.waitFor(() => expect(shop.received).toHaveLength(2), 5_000);
    const [first, second] = shop.received as [Received, Received];
    expect(second.body).toBe(first.body);
    const hex = (secret: string) => createHmac("sha256", secret).update(second.body).digest("hex");
    expect(first.headers["x-shop-mn-previous"]).toBeUndefined();
    expect(second.headers["x-shop-mn"]).toBe(hex(successor));
    expect(second.headers["x-shop-mn-previous"]).toBe(hex(signingSecret));
    for (const secret of [signingSecret, successor])
      expect(() => new Webhook(secret).verify(second.body, second.headers as Record<string, string>)).not.toThrow();
  });

  test("that do not open keep the request from leaving, and the attempt says so", async () => {
    const shop = await receiver();
    const endpoint = await addEndpoint(shop.url);
    await pool()`update signing_secrets set sealed_secret = 'v1.AAAA' where endpoint_id = ${endpoint}`;
    await addShipment([endpoint]);
    worker();
    await vi.waitFor(async () => expect(await allAttempts()).toHaveLength(1), 5_000);
    expect(await allAttempts()).toMatchObject([
      { outcome: "worker_lost", error: expect.stringContaining("PICKPACK_SECRET") },
    ]);
    expect(shop.received).toEqual([]);
  });
});

test("sandbox takes at most half of the slots", async () => {
  const sandbox = await receiver(() => {});
  const production = await receiver();
  const endpoints = await Promise.all(Array.from({ length: 10 }, (_, n) => addEndpoint(`${sandbox.url}/${n}`)));
  await addShipment(endpoints);
  worker({ slots: 8 });
  await vi.waitFor(() => expect(sandbox.open.now).toBe(4), 5_000);
  const live = await addEndpoint(production.url, { environment: "production" });
  await addShipment([live], { environment: "production" });
  await vi.waitFor(() => expect(production.received).toHaveLength(1), 5_000);
  expect(sandbox.open.most).toBe(4);
});

test("a delivery is sent within milliseconds of its commit, not at the next look", async () => {
  const shop = await receiver();
  const endpoint = await addEndpoint(shop.url);
  worker({ pollMs: 60_000 });
  await vi.waitFor(async () => {
    await addShipment([endpoint]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(shop.received.length).toBeGreaterThan(0);
  }, 5_000);
});
