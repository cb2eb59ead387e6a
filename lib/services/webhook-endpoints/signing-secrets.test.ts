import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { pool } from "#db/client.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { startWorker, type Worker } from "#lib/webhooks/worker.ts";
import { asPerson } from "#scripts/test/as-person.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, signingSecret } from "#scripts/test/deliveries.ts";
import { type Received, type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { activateSigningSecret, retireSigningSecret } from "./activate-signing-secret.ts";
import { recordTestCall } from "./record-test-call.ts";
import { discardSigningSecret, rotateSigningSecret } from "./rotate-signing-secret.ts";
import { sendTestCall } from "./send-test-call.ts";
import { showEndpoint } from "./show-endpoints.ts";

const running: (Worker | Receiver)[] = [];

afterEach(async () => {
  for (const one of running.splice(0)) await ("stop" in one ? one.stop() : one.close());
});

async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args);
  running.push(started);
  return started;
}

const hex = (secret: string, { body }: Received) => createHmac("sha256", secret).update(body).digest("hex");

function verifies(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

const rotate = (id: string, given: string | null = null) =>
  asPerson(async (ctx) => (await rotateSigningSecret(ctx, id, given)).secret);
const activate = (id: string, overlap: "now" | "24h") => asPerson((ctx) => activateSigningSecret(ctx, id, overlap));
const tryOut = (id: string, secret: "active" | "pending", type: "webhook.test" | (typeof webhookEventTypes)[number]) =>
  asPerson(async (ctx) => recordTestCall(ctx, await sendTestCall(ctx, id, { keyId: null, secret, type })));
const secretsOf = async (id: string) => (await asPerson((ctx) => showEndpoint(ctx, id))).secrets;

test("a secret says when it was last used: by any attempt since it was made, or by a test of its own", async () => {
  const shop = await receiver((_call, response) => response.writeHead(200).end());
  const id = await addEndpoint(shop.url);
  const lastUsed = async () => (await secretsOf(id)).map(({ state, last_used_at }) => [state, last_used_at]);
  expect(await lastUsed()).toEqual([["active", null]]);
  await addShipment([id]);
  const tried = await claim();
  await finish(tried, { statusCode: 200 });
  const first = (await lastUsed())[0]?.[1];
  expect(first).toEqual(expect.any(String));
  await rotate(id);
  expect(await lastUsed()).toEqual([
    ["pending", null],
    ["active", first],
  ]);
  const test = await tryOut(id, "pending", "webhook.test");
  expect(await lastUsed()).toEqual([
    ["pending", test.created_at],
    ["active", first],
  ]);
  await activate(id, "now");
  expect((await lastUsed())[1]).toEqual(["retired", null]);
});

test("a rotation in the middle of a retry, step by step, as the receiver sees it", async () => {
  const shop = await receiver((_call, response) => response.writeHead(shop.received.length < 4 ? 500 : 200).end());
  const id = await addEndpoint(shop.url, { schedule: [1, 2, 3, 4] });
  running.unshift(startWorker({ graceMs: 200 }));
  const arrived = (count: number) =>
    vi.waitFor(() => expect(shop.received.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 20 });
  await addShipment([id]);
  await arrived(1);
  const next = await rotate(id);
  await arrived(3);
  await activate(id, "24h");
  await arrived(4);
  const pending = shop.received[2] as Received;
  expect(pending.headers["x-shop-mn"]).toBe(hex(signingSecret, pending));
  expect([verifies(signingSecret, pending), verifies(next, pending)]).toEqual([true, true]);
  const last = shop.received.at(-1) as Received;
  expect(last.headers["x-shop-mn"]).toBe(hex(next, last));
  expect(last.headers["x-shop-mn-previous"]).toBe(hex(signingSecret, last));
  expect(new Set(shop.received.map(({ body }) => body)).size).toBe(1);
}, 40_000);

describe("a test call", () => {
  test("with the pending secret is signed as it will be, and says so beside the secret", async () => {
    const shop = await receiver();
    const id = await addEndpoint(shop.url);
    await expect(tryOut(id, "pending", "webhook.test")).rejects.toMatchObject({ code: "invalid_transition" });
    const next = await rotate(id, "a-secret-that-was-made-elsewhere");
    expect(next).toBe("a-secret-that-was-made-elsewhere");
    await tryOut(id, "pending", "webhook.test");
    const [call] = shop.received as [Received];
    expect(call.headers["x-shop-mn"]).toBe(hex(next, call));
    expect(call.headers["x-shop-mn-previous"]).toBe(hex(signingSecret, call));
    expect(await secretsOf(id)).toMatchObject([
      { state: "pending", last_test: { outcome: "delivered" } },
      { state: "active", last_test: null },
    ]);
  });

  test("can be an example of every event", async () => {
    const shop = await receiver();
    const id = await addEndpoint(shop.url);
    for (const type of webhookEventTypes) await tryOut(id, "active", type);
    const bodies = shop.received.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type }) => type)).toEqual(webhookEventTypes);
    for (const { type, data } of bodies)
      expect(data).toMatchObject({ test: true, status: type.slice("shipment.".length), shipment_id: data.id });
  });
});

test("the old secret ends at once when it has leaked, or when its overlap is cut short", async () => {
  const id = await addEndpoint("http://127.0.0.1:9/");
  await rotate(id);
  await activate(id, "now");
  expect((await secretsOf(id)).map(({ state }) => state)).toEqual(["active", "retired"]);
  await rotate(id);
  await activate(id, "24h");
  const [, old] = await secretsOf(id);
  expect(old?.state).toBe("retiring");
  await asPerson((ctx) => retireSigningSecret(ctx, id, old?.id ?? ""));
  expect((await secretsOf(id)).map(({ state }) => state)).toEqual(["active", "retired", "retired"]);
  await expect(activate(id, "now")).rejects.toMatchObject({ code: "invalid_transition" });
});

test("a pending secret is replaced by another, and can be taken back", async () => {
  const id = await addEndpoint("http://127.0.0.1:9/");
  const first = await rotate(id);
  const second = await rotate(id);
  expect(await secretsOf(id)).toMatchObject([{ state: "pending", last_four: second.slice(-4) }, { state: "active" }]);
  await asPerson((ctx) => discardSigningSecret(ctx, id));
  expect((await secretsOf(id)).map(({ state }) => state)).toEqual(["active"]);
  const audit = JSON.stringify(await pool()`select * from audit_log where subject_id = ${id}`);
  expect(audit).toContain("webhook_endpoint.secret_discarded");
  expect([first, second].some((secret) => audit.includes(secret))).toBe(false);
});
