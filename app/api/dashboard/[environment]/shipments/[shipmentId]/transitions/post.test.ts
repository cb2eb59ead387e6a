import { expect, test } from "vitest";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { commitMoves } from "#scripts/test/scheduled-moves.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as detail } from "../route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const { headers } = await signInAs("dispatcher");
const colleague = await signInAs("dispatcher");

const ship = async () => (await registerShipment(key)).id;

const move = (shipmentId: string, body: unknown, by: Record<string, string> = headers, environment = "sandbox") =>
  call(POST, {
    method: "POST",
    path: `/api/dashboard/${environment}/shipments/${shipmentId}/transitions`,
    params: { shipmentId },
    headers: by,
    body,
  });

const show = async (shipmentId: string, environment = "sandbox") =>
  call(detail, { path: `/api/dashboard/${environment}/shipments/${shipmentId}`, params: { shipmentId }, headers });

test("200 with the row as it still is, and what is pending for five seconds", async () => {
  const id = await ship();
  const { status, json } = await move(id, { to: "picked_up", expected_version: 1 });
  expect([status, json.id, json.status, json.version]).toEqual([200, id, "created", 1]);
  expect(json.pending).toMatchObject({ to: "picked_up", by: { name: "Ганбатын Тэмүүлэн" } });
  // By Postgres's clock and ours, which differ by milliseconds.
  expect(Math.abs(json.pending.left_ms - 5_000)).toBeLessThan(1_000);
  expect((await show(id)).json.events).toHaveLength(1);
});

test("200, and the history says who, when and with which request once it has happened", async () => {
  const id = await ship();
  const clicked = Date.now();
  const answer = await move(id, { to: "picked_up", expected_version: 1 });
  await commitMoves();
  const { json } = await show(id);
  expect(json.row).toMatchObject({ status: "picked_up", version: 2, pending: null });
  expect(json.partner).toEqual({ slug: "shop_mn", name: "Shop.mn" });
  expect(json.shipment).not.toHaveProperty("metadata");
  expect(json.events.map(({ type }: { type: string }) => type)).toEqual(["shipment.picked_up", "shipment.created"]);
  expect(json.events[0]).toMatchObject({
    actor: { type: "user", name: "Ганбатын Тэмүүлэн" },
    request_id: answer.headers.get("x-request-id"),
  });
  expect(Math.abs(Date.parse(json.events[0].occurred_at) - clicked)).toBeLessThan(3_000);
});

test("200 for a further move of one's own, which makes the pending one happen first", async () => {
  const id = await ship();
  await move(id, { to: "picked_up", expected_version: 1 });
  const second = await move(id, { to: "out_for_delivery", expected_version: 1 });
  expect(second.json).toMatchObject({ status: "picked_up", version: 2, pending: { to: "out_for_delivery" } });
  await commitMoves();
  expect((await show(id)).json.row).toMatchObject({ status: "out_for_delivery", version: 3, pending: null });
});

test("200: picked up and out for delivery in one go is one thing to undo, and two events", async () => {
  const id = await ship();
  const { json } = await move(id, { to: "out_for_delivery", via: "picked_up", expected_version: 1 });
  expect(json).toMatchObject({ status: "created", version: 1, pending: { to: "out_for_delivery" } });
  await commitMoves();
  const { row, events } = (await show(id)).json;
  expect(row).toMatchObject({ status: "out_for_delivery", version: 3, pending: null });
  expect(events.map(({ status }: { status: string }) => status)).toEqual(["out_for_delivery", "picked_up", "created"]);
});

test("200 for the same once more, which makes it happen now", async () => {
  const id = await ship();
  await move(id, { to: "picked_up", expected_version: 1 });
  const { json } = await move(id, { to: "picked_up", expected_version: 1 });
  expect(json).toMatchObject({ status: "picked_up", version: 2, pending: null });
});

test("200 when somebody else wants the same, pending or made", async () => {
  const id = await ship();
  await move(id, { to: "picked_up", expected_version: 1 });
  const pending = await move(id, { to: "picked_up", expected_version: 1 }, colleague.headers);
  expect([pending.status, pending.json.pending.to]).toEqual([200, "picked_up"]);
  await commitMoves();
  const second = await move(id, { to: "picked_up", expected_version: 1 }, colleague.headers);
  expect([second.status, second.json.version, second.json.pending]).toEqual([200, 2, null]);
});

test("200 for an unsuccessful attempt, which is counted", async () => {
  const id = await ship();
  await move(id, { to: "picked_up" });
  await move(id, { to: "out_for_delivery" });
  const attempt = { outcome: "no_answer", next_attempt_on: "2026-11-23" };
  await move(id, { to: "in_transit", attempt });
  await commitMoves();
  const { json } = await show(id);
  expect([json.row.status, json.row.attempts]).toEqual(["in_transit", 1]);
});

test("409 while somebody else has another move pending: who, what, since when", async () => {
  const id = await ship();
  await move(id, { to: "picked_up", expected_version: 1 });
  const failed = { to: "failed", failure: { reason: "lost" }, expected_version: 1 };
  const { status, json } = await move(id, failed, colleague.headers);
  expect([status, json.error.code]).toEqual([409, "move_pending"]);
  expect(json.error.conflict).toMatchObject({ status: "picked_up", changed_by: "Ганбатын Тэмүүлэн" });
  expect((await show(id)).json.row.pending.to).toBe("picked_up");
});

test("409 on an old version says who changed it to what and when, and changes nothing", async () => {
  const id = await ship();
  await move(id, { to: "picked_up" });
  await commitMoves();
  const { status, json } = await move(id, { to: "failed", failure: { reason: "lost" }, expected_version: 1 });
  expect([status, json.error.code]).toEqual([409, "version_conflict"]);
  expect(json.error.conflict).toMatchObject({ status: "picked_up", version: 2, changed_by: "Ганбатын Тэмүүлэн" });
  expect(Date.now() - Date.parse(json.error.conflict.changed_at)).toBeLessThan(10_000);
  expect((await show(id)).json.row).toMatchObject({ status: "picked_up", version: 2, pending: null });
});

test("409 for a move that is not allowed from there", async () => {
  const { status, json } = await move(await ship(), { to: "delivered" });
  expect([status, json.error.code]).toEqual([409, "invalid_transition"]);
});

test("403 for a viewer, and nothing is pending", async () => {
  const id = await ship();
  const { status, json } = await move(id, { to: "picked_up" }, (await signInAs("viewer")).headers);
  expect([status, json.error.code]).toEqual([403, "insufficient_role"]);
  expect((await show(id)).json.row).toMatchObject({ status: "created", pending: null });
});

test("403 when another site makes the browser ask, and nothing is pending", async () => {
  const id = await ship();
  expect((await move(id, { to: "picked_up" }, { ...headers, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await show(id)).json.row).toMatchObject({ status: "created", pending: null });
});

test("404 from the other environment, or for nothing", async () => {
  const id = await ship();
  expect((await move(id, { to: "picked_up" }, headers, "production")).json.error.code).toBe("shipment_not_found");
  expect((await show(id, "production")).status).toBe(404);
  expect((await move(newId("shp"), { to: "picked_up" })).status).toBe(404);
});

test("405 for reading", async () => {
  const { GET } = await import("./route.ts");
  expect((await call(GET, { headers })).status).toBe(405);
});

test("400 for a person who leaves cash unaccounted for; with the reason it is a delivery", async () => {
  const cash_on_delivery = { amount: 50_000, currency: "MNT" };
  const { json: made } = await call(create, { key, method: "POST", body: shipmentBody({ cash_on_delivery }) });
  await move(made.id, { to: "picked_up" });
  const cash = { amount: 45_000, currency: "MNT", method: "cash" };
  const silent = await move(made.id, { to: "delivered" });
  expect([silent.status, silent.json.error.field]).toEqual([400, "cash_collected"]);
  const short = await move(made.id, { to: "delivered", cash_collected: cash });
  expect([short.status, short.json.error.field]).toEqual([400, "cash_collected.difference_reason"]);
  const explained = { ...cash, difference_reason: "no_change" };
  expect((await move(made.id, { to: "delivered", cash_collected: explained })).json.pending.to).toBe("delivered");
  await commitMoves();
  expect((await show(made.id)).json.shipment.cash_collected).toEqual(explained);
});

test("200: the day of the next attempt is when it is due", async () => {
  const id = await ship();
  await move(id, { to: "picked_up" });
  const attempt = { outcome: "wants_later", next_attempt_on: "2031-03-04" };
  await move(id, { to: "in_transit", attempt });
  await commitMoves();
  expect((await show(id)).json.row).toMatchObject({
    attempts: 1,
    delivery_window: { on: "2031-03-04" },
    estimated_delivery_at: "2031-03-04T13:00:00Z",
  });
});
