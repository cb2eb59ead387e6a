import { beforeAll, expect, test } from "vitest";
import { POST } from "#app/api/v1/shipments/route.ts";
import { POST as tellUs } from "#app/api/v1/webhooks/route.ts";
import { database, transaction } from "#db/client.ts";
import { insertWebhookTest } from "#db/queries/webhook-tests.ts";
import {
  alerts,
  apiRequests,
  auditLog,
  couriers,
  idempotencyKeys,
  inboundEvents,
  secretKeys,
  shipmentEvents,
  shipments,
  signingSecrets,
  users,
  webhookAttempts,
  webhookDeliveries,
  webhookEndpoints,
  webhookTests,
} from "#db/schema/index.ts";
import { seedDemo } from "#db/seed.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { newId } from "#lib/ids.ts";
import { raiseAlert } from "#lib/services/alerts/raise-alert.ts";
import { call, shipmentBody, shopMnId } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { webhookCall } from "#scripts/test/inbound.ts";
import { purgeDemo } from "./purge-demo.ts";
import { seedShipments } from "./seed-shipments.ts";
import { demoActor, findEnrolled } from "./simulator.ts";

const simulator = { url: "http://127.0.0.1:4999/webhooks", secretKey: "sk_test_theSimulatorsOwnSecretKey" };
const context = () => ({
  ...{ actor: demoActor, scope: partnerScope("sandbox", shopMnId), requestId: newId("req"), now: new Date() },
});
const enrolled = () => transaction((tx) => findEnrolled({ ...context(), tx }, simulator));

const tables = {
  ...{ shipments, shipmentEvents, webhookDeliveries, webhookAttempts, webhookEndpoints, signingSecrets },
  ...{ secretKeys, apiRequests, idempotencyKeys, couriers, users },
};
async function counts(): Promise<Record<string, number>> {
  const pairs = Object.entries(tables).map(async ([name, table]) => [name, await database().$count(table)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Both parts, as a first start seeds them. */
async function seedHistory(): Promise<void> {
  const found = await enrolled();
  if (!found) throw new Error("The simulator is not enrolled.");
  const couriers = (await database().select().from(tables.couriers)).map(({ id }) => ({ id }));
  for (const part of ["open", "closed"] as const)
    await seedShipments({ ...context(), actor: found.actor }, couriers, part);
}

/** A test event an admin had sent to an endpoint. */
async function addTest(endpointId: string): Promise<void> {
  await transaction((tx) =>
    insertWebhookTest(tx, context().scope, {
      ...{ id: newId("evt"), endpointId, keyId: null, eventId: newId("evt"), url: "http://127.0.0.1", totalMs: 1 },
      ...{ outcome: "delivered", requestId: newId("req"), createdBy: "test", createdAt: new Date() },
    }),
  );
}

let demoKey = "";
beforeAll(async () => {
  demoKey = (await seedDemo(simulator))?.sandboxKey ?? "";
  await seedHistory();
}, 60_000);

test("the seed leaves 300 shipments of the last three days, with an event per change and a delivery per sent event", async () => {
  const rows = await database().select().from(shipments);
  expect(rows).toHaveLength(300);
  const now = Date.now();
  for (const { createdAt, updatedAt, environment } of rows) {
    expect(environment).toBe("sandbox");
    expect(createdAt.getTime()).toBeGreaterThan(now - 73 * 3_600_000);
    expect(updatedAt.getTime()).toBeLessThanOrEqual(now);
  }
  const events = await database().select().from(shipmentEvents);
  expect(events).toHaveLength(rows.reduce((sum, { version }) => sum + version, 0));
  const deliveries = await database().select().from(webhookDeliveries);
  expect(deliveries).toHaveLength(events.filter(({ seq }) => seq !== null).length);
  expect(deliveries.every(({ status, attempts }) => status === "pending" && attempts === 0)).toBe(true);
  expect(await database().$count(webhookAttempts)).toBe(0);
});

test("seeding again doubles nothing", async () => {
  const before = await counts();
  expect(await seedDemo(simulator)).toBeNull();
  await seedHistory();
  expect(await counts()).toEqual(before);
});

test("the purge removes the demo and leaves everybody else's rows", async () => {
  const ownEndpoint = await addEndpoint("http://127.0.0.1:1/own");
  for (const { id } of await database().select({ id: webhookEndpoints.id }).from(webhookEndpoints)) await addTest(id);
  const [demoShipment] = await database().select().from(shipments).limit(1);
  for (const subjectId of [demoShipment?.id ?? "", ownEndpoint])
    await transaction((tx) => raiseAlert(tx, { ...context().scope, kind: "late_cancel", subjectId, facts: {} }));
  const before = await counts();
  const headers = { "Idempotency-Key": "own" };
  const own = await call(POST, { method: "POST", key: demoKey, headers, body: shipmentBody() });
  const theirs = await call(POST, {
    method: "POST",
    key: simulator.secretKey,
    headers: { "Idempotency-Key": "theirs" },
    body: shipmentBody(),
  });
  expect([own.status, theirs.status]).toEqual([201, 201]);
  await call(tellUs, webhookCall({ id: "evt_own", key: demoKey }));
  await call(
    tellUs,
    webhookCall({ id: "evt_theirs", key: simulator.secretKey, secret: (await enrolled())?.signingSecret }),
  );
  expect(await database().$count(inboundEvents)).toBe(2);
  await flushRequestLog();

  const audited = await database().$count(auditLog);
  const purged = await transaction((tx) => purgeDemo({ ...context(), tx }));
  expect(purged).toMatchObject({ shipments: 301, endpoints: 1, keys: 1, requests: 2, attempts: 0 });
  expect(purged.deliveries).toBe(before.webhookDeliveries);
  expect(await counts()).toMatchObject({
    ...{ shipments: 1, shipmentEvents: 1, webhookDeliveries: 0, webhookEndpoints: 1, signingSecrets: 1 },
    ...{ secretKeys: 1, apiRequests: 2, idempotencyKeys: 1, couriers: 6, users: 2 },
  });
  expect((await database().select().from(shipments))[0]?.id).toBe(own.json.id);
  expect((await database().select().from(inboundEvents)).map(({ eventId }) => eventId)).toEqual(["evt_own"]);
  const tests = await database().select().from(webhookTests);
  expect(tests.map(({ endpointId }) => endpointId)).toEqual([ownEndpoint]);
  expect((await database().select().from(alerts)).map(({ subjectId }) => subjectId)).toEqual([ownEndpoint]);
  expect(await database().$count(auditLog)).toBe(audited + 1);

  expect(await enrolled()).toBeNull();
  const gone = { ...context(), actor: { type: "key", id: "key_gone", name: "Shop.mn simulator" } as const };
  await expect(seedShipments(gone, [{ id: "cur_1" }], "open")).rejects.toMatchObject({ code: "secret_key_not_found" });
  expect(await database().$count(shipments)).toBe(1);
  const again = await transaction((tx) => purgeDemo({ ...context(), tx }));
  expect(Object.values(again).every((count) => count === 0)).toBe(true);
});
