import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { auditLog, shipmentEvents, webhookDeliveries } from "#db/schema/index.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { call, makeKey, makePartner } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { POST as transition } from "../transitions/route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
await addEndpoint("http://127.0.0.1:9/", { eventTypes: [...webhookEventTypes] });

const ship = async () => (await registerShipment(key)).id;

const at = (shipmentId: string, what: string) => ({
  method: "POST",
  path: `/pickpack/v1/shipments/${shipmentId}/${what}`,
  params: { shipmentId },
});
const cancel = (id: string, body?: unknown, secret = key, headers: Record<string, string> = {}) =>
  call(POST, { ...at(id, "cancel"), key: secret, body, headers });
const move = (id: string, body: unknown) => call(transition, { ...at(id, "transitions"), key, body });
const eventsOf = (id: string) =>
  database().select().from(shipmentEvents).where(eq(shipmentEvents.shipmentId, id)).orderBy(shipmentEvents.version);

test("200 before the pickup, without a body: one event in the history, no webhook, one line in the audit log", async () => {
  const id = await ship();
  const { status, json } = await cancel(id);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    id,
    status: "canceled",
    version: 2,
    last_seq: 0,
    canceled_at: expect.stringMatching(/Z$/),
  });
  expect(await eventsOf(id)).toMatchObject([
    { type: "shipment.created" },
    { type: "shipment.canceled", seq: null, body: null },
  ]);
  expect(await database().$count(webhookDeliveries, eq(webhookDeliveries.shipmentId, id))).toBe(0);
  const audited = and(eq(auditLog.subjectId, id), eq(auditLog.action, "shipment.canceled"));
  expect(await database().$count(auditLog, audited)).toBe(1);
});

test("200 with a reason, kept in the history", async () => {
  const id = await ship();
  await cancel(id, { reason: "Худалдан авагч бодлоо өөрчилсөн" });
  expect((await eventsOf(id))[1]).toMatchObject({ note: "Худалдан авагч бодлоо өөрчилсөн" });
});

test("200 when it is repeated, ten at once or later: canceled once", async () => {
  const id = await ship();
  const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect((await cancel(id, { expected_version: 1 })).json).toMatchObject({ status: "canceled", version: 2 });
  expect(await eventsOf(id)).toHaveLength(2);
});

test("200 replayed by its Idempotency-Key", async () => {
  const id = await ship();
  const headers = { "Idempotency-Key": `cancel-${id}` };
  const first = await cancel(id, {}, key, headers);
  const again = await cancel(id, {}, key, headers);
  expect([again.text, again.headers.get("idempotent-replayed")]).toEqual([first.text, "true"]);
});

test.each([
  ["picked_up", []],
  ["delivered", ["delivered"]],
])("409 shipment_already_picked_up once it is %s, and nothing changes", async (status, then) => {
  const id = await ship();
  for (const to of ["picked_up", ...then]) await move(id, { to });
  const before = await eventsOf(id);
  const answer = await cancel(id);
  expect(answer.status).toBe(409);
  expect(answer.json.error).toMatchObject({ type: "conflict_error", code: "shipment_already_picked_up" });
  expect(answer.json.error.message).toContain(`'${status}'`);
  expect(await eventsOf(id)).toEqual(before);
});

test("409 invalid_transition for one that failed before anybody picked it up", async () => {
  const id = await ship();
  await move(id, { to: "failed", failure: { reason: "not_handed_over" } });
  expect((await cancel(id)).json.error.code).toBe("invalid_transition");
});

test("409 version_conflict when it was decided on an older version", async () => {
  const { json } = await cancel(await ship(), { expected_version: 7 });
  expect(json.error).toMatchObject({ code: "version_conflict", conflict: { version: 1, status: "created" } });
});

test("404 for another partner's, the other environment's, and none at all", async () => {
  const id = await ship();
  for (const secret of [
    await makeKey({ partnerId: await makePartner() }),
    await makeKey({ environment: "production" }),
  ])
    expect((await cancel(id, {}, secret)).json.error.code).toBe("shipment_not_found");
  expect((await cancel("shp_none")).status).toBe(404);
  expect(await eventsOf(id)).toHaveLength(1);
});

test("403 for a key that may only read", async () => {
  expect((await cancel(await ship(), {}, await makeKey({ scopes: ["shipments:read"] }))).status).toBe(403);
});

test("400 for every wrong field at once", async () => {
  const { status, json } = await cancel(await ship(), { reason: 7, expected_version: "1" });
  expect(status).toBe(400);
  expect(json.error.errors.map(({ field }: { field: string }) => field)).toEqual(["reason", "expected_version"]);
});
