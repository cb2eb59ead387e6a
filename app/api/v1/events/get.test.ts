import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database, pool, transaction } from "#db/client.ts";
import { placeRestoredEvents } from "#db/restored-events.ts";
import { apiRequests, shipmentEvents } from "#db/schema/index.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { type Answered, call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { POST as transition } from "../shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "../shipments/route.ts";
import { GET as show } from "./[eventId]/route.ts";
import { GET as list } from "./route.ts";

const partnerId = await makePartner();
const key = await makeKey({ partnerId });
const strangers = [await makeKey(), await makeKey({ partnerId, environment: "production" })];
const metadata = '{"10":1, "2": 9007199254740993, "нэр":"Өнө ↯"}';

async function ship(secret = key): Promise<string> {
  const body = JSON.stringify(shipmentBody({ metadata: "here" })).replace('"here"', metadata);
  const headers = { "Content-Type": "application/json" };
  return (await call(create, { key: secret, method: "POST", body, headers })).json.id;
}

const move = (shipmentId: string, to: string) =>
  call(transition, { key, method: "POST", params: { shipmentId }, body: { to } });

const listed = (query = "", secret = key) => call(list, { key: secret, path: `/pickpack/v1/events${query}` });

type Event = { id: string; type: string; data: Record<string, unknown> };

const ids = ({ json }: Answered) => json.data.map(({ id }: Event) => id);

/** Other tests' transactions on the same server hold the feed back for a moment. */
const eventually = (query: string, count: number) =>
  vi.waitFor(
    async () => {
      const answer = await listed(query);
      expect(answer.json.data).toHaveLength(count);
      return answer;
    },
    { timeout: 15_000, interval: 20 },
  );

const shipmentId = await ship();
await move(shipmentId, "picked_up");

test("200 oldest first: what was sent is as it was sent, what was not has no seq", async () => {
  const answer = await eventually("", 2);
  const [created, pickedUp] = answer.json.data;
  expect(created).toMatchObject({
    type: "shipment.created",
    data: { shipment_id: shipmentId, status: "created", previous_status: null, seq: null },
  });
  expect(pickedUp).toMatchObject({ type: "shipment.picked_up", data: { shipment_id: shipmentId, seq: 1 } });
  const [row] = await database().select().from(shipmentEvents).where(eq(shipmentEvents.id, pickedUp.id));
  expect(answer.text).toContain(row?.body);
  expect(answer.text.split(metadata)).toHaveLength(3);
  expect(answer.json).toMatchObject({ has_more: false, next_cursor: null });
});

test("200 from after an event on, and page by page", async () => {
  const [first, second] = ids(await eventually("", 2));
  expect(ids(await listed(`?after=${first}`))).toEqual([second]);
  expect(ids(await listed(`?after=${second}`))).toEqual([]);
  const page = await listed("?limit=1");
  expect([ids(page), page.json.has_more]).toEqual([[first], true]);
  expect(ids(await listed(`?cursor=${page.json.next_cursor}`))).toEqual([second]);
});

test("200 for one event, in the same bytes", async () => {
  const [, id] = ids(await eventually("", 2));
  const answer = await call(show, { key, params: { eventId: id } });
  const [row] = await database().select().from(shipmentEvents).where(eq(shipmentEvents.id, id));
  expect([answer.status, answer.text]).toEqual([200, row?.body]);
});

test("200 without passing by an event whose transaction ends after a later one's", async () => {
  const other = await ship();
  const last = ids(await eventually("", 3)).at(-1);
  const gate = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const slow = transaction(async (tx) => {
    await tx.execute(sql`select pg_current_xact_id()`);
    began.resolve();
    await gate.promise;
  });
  await began.promise;
  await move(other, "picked_up");
  expect(ids(await listed(`?after=${last}`))).toEqual([]);
  gate.resolve();
  await slow;
  await eventually(`?after=${last}`, 1);
});

test("200 after a dump was restored where transactions are counted anew", async () => {
  const before = ids(await listed());
  await database().execute(sql`update shipment_events set xact = '9000000000000'`);
  await expect.poll(async () => ids(await listed()), { timeout: 5_000 }).toEqual([]);
  expect(await placeRestoredEvents(pool())).toBeGreaterThan(0);
  expect(await placeRestoredEvents(pool())).toBe(0);
  await expect.poll(async () => ids(await listed()), { timeout: 15_000 }).toEqual(before.toSorted());
  await ship();
  await eventually(`?after=${before.toSorted().at(-1)}`, 1);
});

test("200 without our own notes", async () => {
  const before = ids(await listed());
  const [note] = before;
  await database().update(shipmentEvents).set({ type: "shipment.noted" }).where(eq(shipmentEvents.id, note));
  expect(ids(await listed())).toEqual(before.slice(1));
  expect((await call(show, { key, params: { eventId: note } })).status).toBe(404);
  await database().update(shipmentEvents).set({ type: "shipment.created" }).where(eq(shipmentEvents.id, note));
});

test("200 and nothing of anybody else's", async () => {
  for (const secret of strangers) expect(ids(await listed("", secret))).toEqual([]);
});

test("404 event_not_found, and 400 after it, for a stranger's key as for an event of nobody", async () => {
  const [id] = ids(await listed());
  for (const [secret, eventId] of [...strangers.map((secret) => [secret, id]), [key, "evt_0"]]) {
    const answer = await call(show, { key: secret, params: { eventId } });
    expect([answer.status, answer.json.error.code]).toEqual([404, "event_not_found"]);
    const after = await listed(`?after=${eventId}`, secret);
    expect([after.status, after.json.error.code, after.json.error.field]).toEqual([400, "invalid_cursor", "after"]);
  }
});

test("400 invalid_parameter and invalid_cursor", async () => {
  expect((await listed("?limit=101")).json.error).toMatchObject({ code: "invalid_parameter", field: "limit" });
  expect((await listed("?cursor=abc")).json.error).toMatchObject({ code: "invalid_cursor", field: "cursor" });
});

test("403 insufficient_scope without webhooks:read", async () => {
  const secret = await makeKey({ partnerId, scopes: ["shipments:read", "webhooks:write"] });
  expect((await listed("", secret)).json.error.code).toBe("insufficient_scope");
});

test("what was answered is in the log without names and phones", async () => {
  const answer = await listed();
  expect(answer.text).toContain("+97699112233");
  await flushRequestLog();
  const id = answer.headers.get("x-request-id") ?? "";
  const [row] = await database().select().from(apiRequests).where(eq(apiRequests.id, id));
  expect(row?.responseBody).toContain("shipment.picked_up");
  expect(row?.responseBody).not.toContain("+97699112233");
});
