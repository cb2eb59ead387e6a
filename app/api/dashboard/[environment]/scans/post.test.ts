import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { POST as addNote } from "#app/api/dashboard/[environment]/shipments/[shipmentId]/notes/route.ts";
import { GET as partnerHistory } from "#app/api/v1/shipments/[shipmentId]/events/route.ts";
import { POST as transition } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { database } from "#db/client.ts";
import { couriers, shipmentEvents, users } from "#db/schema/index.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { hireCourier } from "#scripts/test/hire-courier.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

type Parcel = { id: string; tracking_number: string };

const ship = (): Promise<Parcel> => registerShipment(key);
const move = (parcel: Parcel, body: unknown) =>
  call(transition, { key, method: "POST", params: { shipmentId: parcel.id }, body });
const hire = (name: string) => hireCourier({ name });

const send = (body: unknown, idempotencyKey?: string, by = headers, environment = "sandbox") =>
  call(POST, {
    method: "POST",
    path: `/api/dashboard/${environment}/scans`,
    headers: { ...by, ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }) },
    body,
  });
const scan = (station: string, { tracking_number }: { tracking_number: string }, more: object = {}) =>
  send({ station, tracking_number, occurred_at: new Date().toISOString(), ...more });
const typesOf = async ({ id }: Parcel) =>
  (await database().select().from(shipmentEvents).where(eq(shipmentEvents.shipmentId, id)))
    .sort((a, b) => a.version - b.version)
    .map(({ type }) => type.replace("shipment.", ""));

test("200: a parcel goes through the stations at once, each scan one event", async () => {
  const parcel = await ship();
  const courier_id = await hire("Батболдын Энхжин");
  const picked = await scan("pick_up", parcel);
  expect([picked.status, picked.json.verdict, picked.json.row.status]).toEqual([200, "done", "picked_up"]);
  expect((await scan("hub_in", parcel, { hub: "Төв агуулах" })).json.verdict).toBe("done");
  const loaded = await scan("load", parcel, { courier_id });
  expect(loaded.json).toMatchObject({
    verdict: "done",
    row: { status: "out_for_delivery", courier: { id: courier_id } },
  });
  expect(await typesOf(parcel)).toEqual(["created", "picked_up", "in_transit", "out_for_delivery"]);
});

test("200 already: the same parcel twice, with who had it before, and no second event", async () => {
  const parcel = await ship();
  await scan("pick_up", parcel);
  await scan("hub_in", parcel, { hub: "Төв агуулах" });
  const again = await scan("hub_in", parcel, { hub: "Төв агуулах" });
  expect(again.json).toMatchObject({ verdict: "already", reason: null, before: { by: "Ганбатын Тэмүүлэн" } });
  expect((await scan("pick_up", parcel)).json.verdict).toBe("already");
  expect(await typesOf(parcel)).toHaveLength(3);
});

test("200: what is out with nobody named belongs to whoever loads it", async () => {
  const parcel = await ship();
  await move(parcel, { to: "picked_up" });
  await move(parcel, { to: "out_for_delivery" });
  const courier_id = await hire("Ганаа");
  const loaded = await scan("load", parcel, { courier_id });
  expect(loaded.json).toMatchObject({ verdict: "done", row: { courier: { id: courier_id } } });
  const again = await scan("load", parcel, { courier_id });
  expect(again.json).toMatchObject({ verdict: "already", before: { by: "Ганбатын Тэмүүлэн" } });
  expect(await typesOf(parcel)).toEqual(["created", "picked_up", "out_for_delivery", "courier_assigned"]);
});

test("200: who had it before is whoever moved it last, not whoever wrote a note since", async () => {
  const parcel = await ship();
  expect((await scan("return", parcel, { step: "returned" })).json.before).toBeNull();
  await scan("pick_up", parcel);
  const writer = await signInAs("admin");
  await database().update(users).set({ name: "Сараа" }).where(eq(users.id, writer.id));
  const written = await call(addNote, {
    ...{ method: "POST", path: "/api/dashboard/sandbox/notes", headers: writer.headers },
    ...{ params: { shipmentId: parcel.id }, body: { text: "Утсаар ярина", audience: "office" } },
  });
  expect(written.status).toBe(200);
  expect((await scan("pick_up", parcel)).json.before.by).toBe("Ганбатын Тэмүүлэн");
});

test("200 refused: what it cannot do yet, somebody else's load, and a number there is none of", async () => {
  const parcel = await ship();
  const [planned, other] = [await hire("Болд"), await hire("Сараа")];
  expect((await scan("load", parcel, { courier_id: other })).json).toMatchObject({
    verdict: "refused",
    reason: "not_picked_up",
  });
  await move(parcel, { to: "picked_up", courier_id: planned });
  expect((await scan("load", parcel, { courier_id: other })).json.reason).toBe("planned_for_other");
  expect((await scan("load", parcel, { courier_id: other, reassign: true })).json.row.courier.name).toBe("Сараа");
  expect((await scan("load", parcel, { courier_id: planned })).json.reason).toBe("out_with_other");
  const unknown = await scan("pick_up", { tracking_number: "PP0000000000" });
  expect(unknown.json).toEqual({ verdict: "refused", reason: "unknown", before: null, row: null });
});

test("200 noted: what comes after the end is a fact of the office's, which no partner reads", async () => {
  const parcel = await ship();
  await move(parcel, { to: "picked_up" });
  await move(parcel, { to: "failed", failure: { reason: "refused" } });
  const back = await scan("hub_in", parcel, { hub: "Төв агуулах" });
  expect(back.json).toMatchObject({
    verdict: "noted",
    reason: "failed",
    row: { status: "failed", return_state: "due" },
  });
  expect(await typesOf(parcel)).toEqual(["created", "picked_up", "failed", "scanned"]);
  const { data } = (await call(partnerHistory, { key, params: { shipmentId: parcel.id } })).json;
  expect(data.map(({ type }: { type: string }) => type)).not.toContain("shipment.scanned");
});

test("200 noted: a scan that was overtaken while its station had no link moves nothing back", async () => {
  const parcel = await ship();
  await scan("pick_up", parcel);
  await scan("load", parcel, { courier_id: await hire("Болд") });
  const late = await scan("hub_in", parcel, { occurred_at: new Date(Date.now() - 60_000).toISOString() });
  expect(late.json).toMatchObject({ verdict: "noted", reason: "overtaken", row: { status: "out_for_delivery" } });
});

test("200: a return is recorded as of when it was scanned", async () => {
  const parcel = await ship();
  await move(parcel, { to: "picked_up" });
  expect((await scan("return", parcel, { step: "returned" })).json.reason).toBe("still_open");
  await move(parcel, { to: "failed", failure: { reason: "refused" } });
  const sent = await scan("return", parcel, { step: "returning" });
  expect([sent.json.verdict, sent.json.row.return_state]).toEqual(["done", "under_way"]);
  expect((await scan("return", parcel, { step: "returned" })).json.row.return_state).toBe("done");
  const again = await scan("return", parcel, { step: "returned" });
  expect(again.json).toMatchObject({ verdict: "already", before: { by: "Ганбатын Тэмүүлэн" } });
});

test("200 replayed for a scan that is sent again, by whoever is signed in by then, also all at once", async () => {
  const parcel = await ship();
  const body = { station: "pick_up", tracking_number: parcel.tracking_number, occurred_at: new Date().toISOString() };
  const colleague = (await signInAs("admin")).headers;
  const first = await send(body, "scan-1");
  const again = await Promise.all(Array.from({ length: 10 }, () => send(body, "scan-1", colleague)));
  expect(first.json.verdict).toBe("done");
  expect(new Set(again.map(({ text }) => text))).toEqual(new Set([first.text]));
  expect(again.every(({ headers }) => headers.get("idempotent-replayed") === "true")).toBe(true);
  expect(await typesOf(parcel)).toHaveLength(2);
});

test("200 for a refusal too: heard the same again, though it could be done by now", async () => {
  const parcel = await ship();
  const body = { station: "hub_in", tracking_number: parcel.tracking_number, occurred_at: new Date().toISOString() };
  const first = await send(body, "scan-refused");
  await move(parcel, { to: "picked_up" });
  expect((await send(body, "scan-refused")).text).toBe(first.text);
  expect((await send(body, "scan-anew")).json.verdict).toBe("done");
});

test("409 for a key that came with another scan, in its own environment only", async () => {
  const [one, two] = [await ship(), await ship()];
  const bodyOf = ({ tracking_number }: Parcel) => ({
    station: "pick_up",
    tracking_number,
    occurred_at: "2026-05-26T09:00:00Z",
  });
  await send(bodyOf(one), "scan-2");
  const reused = await send(bodyOf(two), "scan-2");
  expect([reused.status, reused.json.error.code]).toEqual([409, "idempotency_key_reused"]);
  const elsewhere = await send(bodyOf(two), "scan-2", headers, "production");
  expect(elsewhere.json).toMatchObject({ verdict: "refused", reason: "unknown" });
});

test("409 for a courier who no longer works here", async () => {
  const parcel = await ship();
  await scan("pick_up", parcel);
  const courier_id = await hire("Болд");
  await database().update(couriers).set({ active: false }).where(eq(couriers.id, courier_id));
  const { status, json } = await scan("load", parcel, { courier_id });
  expect([status, json.error.code]).toEqual([409, "courier_inactive"]);
});
