import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database, pool } from "#db/client.ts";
import { apiRequests, idempotencyKeys, shipmentEvents, shipments } from "#db/schema/index.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { PATCH, GET as show } from "./[shipmentId]/route.ts";
import { GET as list, POST } from "./route.ts";

const key = await makeKey();
const create = (body: unknown, idempotencyKey: string, secret = key) =>
  call(POST, { key: secret, method: "POST", body, headers: { "Idempotency-Key": idempotencyKey } });
const shipped = (orderId: string) => database().$count(shipments, eq(shipments.orderId, orderId));

test("201 for 50 at once, half of them after a key roll: one shipment, 49 replays of one text", async () => {
  const body = shipmentBody();
  const successor = await makeKey();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => create(body, "under-fire", index % 2 === 0 ? key : successor)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const replayed = answers.filter(({ headers }) => headers.get("idempotent-replayed") === "true");
  expect(replayed).toHaveLength(49);
  expect(await shipped(body.order_id)).toBe(1);
  const [id] = answers.map(({ json }) => json.id);
  expect(await database().$count(shipmentEvents, eq(shipmentEvents.shipmentId, id))).toBe(1);

  const original = answers.find(({ headers }) => headers.get("idempotent-replayed") === null);
  const originalId = original?.headers.get("x-request-id");
  expect(new Set(replayed.map(({ headers }) => headers.get("original-request")))).toEqual(new Set([originalId]));
  await flushRequestLog();
  expect(await database().$count(apiRequests, eq(apiRequests.originalRequestId, originalId ?? ""))).toBe(49);
});

test("201 replayed by a process that knows only the database, when the first ended before it could answer", async () => {
  const body = shipmentBody();
  // Committed; what it answered never left.
  const lost = await create(body, "answer-lost");
  vi.resetModules();
  const { POST: elsewhere } = await import("./route.ts");
  const { closeDatabase } = await import("#db/client.ts");
  const { call: callElsewhere } = await import("#scripts/test/api.ts");
  const headers = { "Idempotency-Key": "answer-lost" };
  const again = await callElsewhere(elsewhere, { key, method: "POST", body, headers });
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
  expect(again.text).toBe(lost.text);
  await closeDatabase();
  expect(await shipped(body.order_id)).toBe(1);
});

test("201 anew when the first lost its connection before the commit: nothing of it is left", async () => {
  await pool().unsafe(`
    create sequence crashes;
    create function crash() returns trigger language plpgsql as $$ begin
      if nextval('crashes') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
      return new;
    end $$;
    create trigger crash before insert on idempotency_keys for each row execute function crash()`);
  const body = shipmentBody();
  const crashed = await create(body, "crashed");
  expect([crashed.status, crashed.json.error.code]).toEqual([503, "database_unavailable"]);
  expect(await shipped(body.order_id)).toBe(0);
  const again = await create(body, "crashed");
  await pool().unsafe("drop trigger crash on idempotency_keys");
  expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, null]);
  expect(await shipped(body.order_id)).toBe(1);
});

test.each([
  ["a second before", 24 * 3_600_000 - 5_000, true],
  ["after", 24 * 3_600_000 + 1_000, false],
])("201 %s 24 hours have passed: %d ms, replayed %s", async (_when, age, replayed) => {
  const body = shipmentBody();
  await create(body, `aged-${age}`);
  await database()
    .update(idempotencyKeys)
    .set({ createdAt: new Date(Date.now() - age) })
    .where(eq(idempotencyKeys.key, `aged-${age}`));
  const again = await create(body, `aged-${age}`);
  expect([again.status, again.headers.get("idempotent-replayed") === "true"]).toEqual([201, replayed]);
  expect(await shipped(body.order_id)).toBe(replayed ? 1 : 2);
});

test("200 for whatever Idempotency-Key comes with another method: only POST looks at it", async () => {
  const { json } = await create(shipmentBody(), "of-a-post");
  const headers = { "Idempotency-Key": "x".repeat(256) };
  const params = { shipmentId: json.id };
  expect((await call(list, { key, headers })).status).toBe(200);
  expect((await call(show, { key, headers, params })).status).toBe(200);
  expect((await call(PATCH, { key, method: "PATCH", headers, params, body: {} })).status).toBe(200);
});
