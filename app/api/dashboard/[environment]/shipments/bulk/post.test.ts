import { expect, test } from "vitest";
import { GET as history } from "#app/api/v1/shipments/[shipmentId]/events/route.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { commitMoves } from "#scripts/test/scheduled-moves.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as board } from "../../board/route.ts";
import { POST as undo } from "../undo/route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const mine = await signInAs("dispatcher");
const at = "/api/dashboard/sandbox/shipments/bulk";

const ship = async () => (await registerShipment(key)).id;
const ships = (count: number) => Promise.all(Array.from({ length: count }, ship));

const bulk = (ids: string[], action: object, { batch = crypto.randomUUID(), by = mine, version = 1 } = {}) =>
  call(POST, {
    method: "POST",
    path: at,
    headers: by.headers,
    body: { batch_id: batch, action, shipments: ids.map((id) => ({ id, expected_version: version })) },
  });

const pickUp = { kind: "move", to: "picked_up" };

async function rows(): Promise<Map<string, { status: string; version: number; pending: { to: string } | null }>> {
  const { json } = await call(board, { path: "/api/dashboard/sandbox/board", headers: mine.headers });
  return new Map(json.rows.map((row: { id: string }) => [row.id, row]));
}

test("200 with one result a row: what can be done is, and the others say why", async () => {
  const [good, stale, illegal] = await ships(3);
  await bulk([stale ?? ""], pickUp);
  await commitMoves();
  const { status, json } = await bulk([good, stale, illegal, newId("shp")] as string[], {
    kind: "move",
    to: "failed",
    failure: { reason: "lost" },
  });
  expect(status).toBe(200);
  expect(json.done).toEqual([good, illegal].sort());
  const reasons = new Map(json.refused.map(({ id, code }: { id: string; code: string }) => [id, code]));
  expect([reasons.size, reasons.get(stale)]).toEqual([2, "version_conflict"]);
  expect([...reasons.values()]).toContain("shipment_not_found");
  await commitMoves();
  const after = await rows();
  expect([after.get(good ?? ""), after.get(illegal ?? "")]).toEqual([undefined, undefined]);
  expect(after.get(stale ?? "")).toMatchObject({ status: "picked_up", version: 2, pending: null });
});

test("200 for a batch in parts, which is undone as a whole", async () => {
  const [first, second] = [await ships(3), await ships(3)];
  const batch = crypto.randomUUID();
  await bulk(first, pickUp, { batch });
  await bulk(second, pickUp, { batch });
  expect((await rows()).get(first[0] ?? "")?.pending?.to).toBe("picked_up");
  const answer = await call(undo, {
    method: "POST",
    path: "/api/dashboard/sandbox/shipments/undo",
    headers: mine.headers,
    body: { batch_id: batch },
  });
  expect(answer.json.undone).toHaveLength(6);
  await commitMoves();
  const after = await rows();
  for (const id of [...first, ...second]) expect(after.get(id)).toMatchObject({ status: "created", pending: null });
});

test("200: picked up and out for delivery in one go, as two events", async () => {
  const [id = ""] = await ships(1);
  await bulk([id], { kind: "move", to: "out_for_delivery", via: "picked_up" });
  await commitMoves();
  expect((await rows()).get(id)).toMatchObject({ status: "out_for_delivery", version: 3 });
  const { json } = await call(history, { key, params: { shipmentId: id } });
  expect(json.data.map(({ type }: { type: string }) => type)).toEqual([
    "shipment.created",
    "shipment.picked_up",
    "shipment.out_for_delivery",
  ]);
});

test("200: a courier's whole load goes to another at once", async () => {
  const ids = await ships(4);
  const courier_id = await hireCourier({ name: "Дорж" });
  const { json } = await bulk(ids, { kind: "assign", courier_id });
  expect(json.done).toHaveLength(4);
  expect((await rows()).get(ids[0] ?? "")).toMatchObject({ courier: { name: "Дорж" }, version: 2, pending: null });
});

test("200: a further move that is refused leaves one's own pending move as it was", async () => {
  const [id = ""] = await ships(1);
  await bulk([id], { kind: "move", to: "failed", failure: { reason: "lost" } });
  const { json } = await bulk([id], pickUp);
  expect(json.refused[0].code).toBe("invalid_transition");
  expect((await rows()).get(id)).toMatchObject({ status: "created", pending: { to: "failed" } });
});

test("400 for more than 200, 403 for a viewer", async () => {
  const many = Array.from({ length: 201 }, () => newId("shp"));
  expect((await bulk(many, pickUp)).status).toBe(400);
  expect((await bulk(many.slice(0, 1), pickUp, { by: await signInAs("viewer") })).status).toBe(403);
});

test("600 rows in three parts of the most that one may have happen once each", async () => {
  const ids: string[] = [];
  for (let part = 0; part < 12; part++) ids.push(...(await ships(50)));
  const batch = crypto.randomUUID();
  let done = 0;
  for (let part = 0; part < 3; part++)
    done += (await bulk(ids.slice(part * 200, part * 200 + 200), pickUp, { batch })).json.done.length;
  expect(done).toBe(600);
  await commitMoves();
  const after = await rows();
  expect(ids.filter((id) => after.get(id)?.status === "picked_up" && after.get(id)?.version === 2)).toHaveLength(600);
}, 60_000);
