import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { POST as partnerMove } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { database, transaction } from "#db/client.ts";
import { shipmentEvents, webhookDeliveries } from "#db/schema/index.ts";
import { newId } from "#lib/ids.ts";
import { commitDueMoves } from "#lib/services/shipments/scheduled/commit-due-moves.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { commitMoves, letUndoPass } from "#scripts/test/scheduled-moves.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { PUT as assign } from "../[shipmentId]/courier/route.ts";
import { GET as detail } from "../[shipmentId]/route.ts";
import { POST as transition } from "../[shipmentId]/transitions/route.ts";
import { DELETE as dismiss, GET as readRefused } from "../refused/route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const mine = await signInAs("dispatcher");
const colleague = await signInAs("dispatcher");
await addEndpoint("http://127.0.0.1:9/", { eventTypes: ["shipment.picked_up"] });
const at = (path: string) => `/api/dashboard/sandbox/shipments/${path}`;

const ship = async () => (await registerShipment(key)).id;

/** Somebody presses a button of the board; the id of what is pending then. */
async function press(shipmentId: string, body: object, by = mine): Promise<string> {
  const path = at(`${shipmentId}/transitions`);
  const { json } = await call(transition, { method: "POST", path, params: { shipmentId }, headers: by.headers, body });
  return json.pending.id;
}

const undo = (move_ids: string[], by = mine, environment = "sandbox") =>
  call(POST, {
    method: "POST",
    path: `/api/dashboard/${environment}/shipments/undo`,
    headers: by.headers,
    body: { move_ids },
  });

const rowOf = async (shipmentId: string) =>
  (await call(detail, { path: at(shipmentId), params: { shipmentId }, headers: mine.headers })).json.row;

const byPartner = (shipmentId: string, body: object) =>
  call(partnerMove, { key, method: "POST", params: { shipmentId }, body });

const refused = async (by = mine) => (await call(readRefused, { path: at("refused"), headers: by.headers })).json.moves;

const eventsOf = (id: string) => database().select().from(shipmentEvents).where(eq(shipmentEvents.shipmentId, id));
const deliveriesOf = (id: string) =>
  database().select().from(webhookDeliveries).where(eq(webhookDeliveries.shipmentId, id));

test("200: what is taken back has never happened, and nothing is sent", async () => {
  const id = await ship();
  const move = await press(id, { to: "picked_up" });
  const { status, json } = await undo([move]);
  expect([status, json]).toEqual([200, { undone: [{ move_id: move, shipment_id: id }], too_late: [] }]);
  await commitMoves();
  expect(await rowOf(id)).toMatchObject({ status: "created", version: 1, pending: null });
  expect(await eventsOf(id)).toHaveLength(1);
  expect(await deliveriesOf(id)).toHaveLength(0);
});

test("200 too late, for what has happened; then exactly one webhook is on its way", async () => {
  const id = await ship();
  const move = await press(id, { to: "picked_up" });
  await commitMoves();
  expect((await undo([move])).json).toEqual({ undone: [], too_late: [move] });
  expect((await rowOf(id)).status).toBe("picked_up");
  expect(await deliveriesOf(id)).toHaveLength(1);
});

test("200 too late, for what is somebody else's or in the other environment", async () => {
  const id = await ship();
  const move = await press(id, { to: "picked_up" });
  expect((await undo([move], colleague)).json.too_late).toEqual([move]);
  expect((await undo([move], mine, "production")).json.too_late).toEqual([move]);
  expect((await rowOf(id)).pending.id).toBe(move);
});

test("403 for a viewer; 400 for nothing", async () => {
  expect((await undo([newId("smv")], await signInAs("viewer"))).status).toBe(403);
  expect((await undo([])).status).toBe(400);
});

test("several workers at once make each move exactly once", async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, ship));
  for (const id of ids) await press(id, { to: "picked_up" });
  await letUndoPass();
  const workers = Array.from({ length: 3 }, async () => {
    while ((await commitDueMoves({ environments: ["sandbox"], lanes: 3 })) > 0);
  });
  await Promise.all(workers);
  await commitMoves();
  for (const id of ids) expect(await eventsOf(id)).toHaveLength(2);
  expect(await refused()).toEqual([]);
});

test("a move is not made before its time", async () => {
  const id = await ship();
  await press(id, { to: "picked_up" });
  expect(await commitDueMoves({ environments: ["sandbox"], lanes: 2 })).toBe(0);
  expect((await rowOf(id)).status).toBe("created");
  await commitMoves();
});

test("a move that dies half-way is still pending, and is made by the next", async () => {
  const id = await ship();
  await press(id, { to: "picked_up" });
  await letUndoPass();
  // A worker that has taken the shipment and goes away without a word.
  const dying = transaction(async (tx) => {
    await tx.execute(sql`select 1 from shipments where id = ${id} for update`);
    await tx.execute(sql`delete from scheduled_moves where shipment_id = ${id}`);
    expect(await commitDueMoves({ environments: ["sandbox"], lanes: 1 })).toBe(0);
    throw new Error("killed");
  });
  await expect(dying).rejects.toThrow("killed");
  await commitMoves();
  expect((await rowOf(id)).status).toBe("picked_up");
});

test("a move that was overtaken is refused, and only its person is told until they have read it", async () => {
  const id = await ship();
  const move = await press(id, { to: "failed", failure: { reason: "lost" } });
  await byPartner(id, { to: "picked_up" });
  await commitMoves();
  expect(await rowOf(id)).toMatchObject({ status: "picked_up", version: 2, pending: null });
  const [told] = await refused();
  expect(told).toMatchObject({ id: move, shipment_id: id, to: "failed", code: "version_conflict" });
  expect(told.conflict).toMatchObject({ status: "picked_up", changed_by: "test key" });
  expect(await refused(colleague)).toEqual([]);
  await press(id, { to: "out_for_delivery" }, colleague);

  const answer = await call(dismiss, {
    method: "DELETE",
    path: at("refused"),
    headers: mine.headers,
    body: { move_ids: [move] },
  });
  expect(answer.json).toEqual({ moves: [] });
  expect((await rowOf(id)).pending.to).toBe("out_for_delivery");
});

test("a scanner that was faster with the same is no refusal", async () => {
  const id = await ship();
  await press(id, { to: "picked_up" });
  await byPartner(id, { to: "picked_up" });
  await commitMoves();
  expect(await rowOf(id)).toMatchObject({ status: "picked_up", version: 2, pending: null });
  expect(await refused()).toEqual([]);
});

test("a courier chosen meanwhile holds at once and is no conflict", async () => {
  const id = await ship();
  const courierId = await hireCourier({ name: "Бат" });
  await press(id, { to: "picked_up", expected_version: 1 });
  const body = { courier_id: courierId, expected_version: 1 };
  const path = at(`${id}/courier`);
  const assigned = await call(assign, { method: "PUT", path, params: { shipmentId: id }, headers: mine.headers, body });
  expect(assigned.json).toMatchObject({ courier: { name: "Бат" }, version: 2, pending: { to: "picked_up" } });
  await commitMoves();
  expect(await rowOf(id)).toMatchObject({ status: "picked_up", version: 3, courier: { name: "Бат" } });
});
