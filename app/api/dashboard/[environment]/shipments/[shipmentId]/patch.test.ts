import { expect, test } from "vitest";
import { GET as showToPartner } from "#app/api/v1/shipments/[shipmentId]/route.ts";
import { defaultSettings } from "#lib/domain/settings.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { withoutUndo } from "#scripts/test/without-undo.ts";
import { GET, PATCH } from "./route.ts";
import { POST as transition } from "./transitions/route.ts";

await withoutUndo();

const key = await makeKey();
const { headers } = await signInAs("dispatcher");
const { headers: admin } = await signInAs("admin");

const ship = async (patch: Record<string, unknown> = {}) => (await registerShipment(key, patch)).id;

const at = (shipmentId: string) => ({
  path: `/api/dashboard/sandbox/shipments/${shipmentId}`,
  params: { shipmentId },
});
const edit = (shipmentId: string, body: unknown, by: Record<string, string> = headers) =>
  call(PATCH, { ...at(shipmentId), method: "PATCH", headers: by, body });
const detail = async (shipmentId: string) => (await call(GET, { ...at(shipmentId), headers })).json;

test("200: the API shows what holds now, and the panel what the partner sent beside it", async () => {
  const id = await ship();
  const delivery_address = {
    phone: "+97688112233",
    khoroo: 26,
    landmark: "Сансар, хуучин 25-р эмийн сан",
    lat: 47.9,
    lng: 106.9,
  };
  const { status, json } = await edit(id, { delivery_address, expected_version: 1 });
  expect([status, json.version, json.recipient_phone]).toEqual([200, 2, "+97688112233"]);
  const { json: shown } = await call(showToPartner, { key, params: { shipmentId: id } });
  expect(shown.delivery_address).toMatchObject({ ...delivery_address, line1: "26-р хороо, 45-р байр" });
  const { events, sent_by_partner } = await detail(id);
  expect(sent_by_partner).toContainEqual({ field: "delivery_address.phone", value: "+97699112233" });
  expect(sent_by_partner).toContainEqual({ field: "delivery_address.khoroo", value: null });
  expect(events[0]).toMatchObject({ type: "shipment.updated", version: 2, seq: null, actor: { type: "user" } });
  expect(events[0].facts.changes).toContainEqual({
    field: "delivery_address.phone",
    before: "+97699112233",
    after: "+97688112233",
  });
});

test("200: null takes away, what is left out stays, and nothing changed is no change", async () => {
  const id = await ship();
  await edit(id, { delivery_address: { khoroo: 5, landmark: "Ногоон хаалга" } });
  await edit(id, { delivery_address: { khoroo: null } });
  const { shipment } = await detail(id);
  expect(shipment.delivery_address).not.toHaveProperty("khoroo");
  expect(shipment.delivery_address.landmark).toBe("Ногоон хаалга");
  const same = await edit(id, { delivery_address: { landmark: "Ногоон хаалга" } });
  expect(same.json.version).toBe(3);
});

test("200 during transport: what was agreed is what it is due by, and without it the first promise holds again", async () => {
  const id = await ship();
  const promised = (await detail(id)).shipment.estimated_delivery_at;
  await call(transition, { ...at(id), method: "POST", headers, body: { to: "picked_up" } });
  await edit(id, { delivery_window: { on: "2031-03-04", from: "18:00", until: "20:00" } });
  expect((await detail(id)).shipment).toMatchObject({
    delivery_window: { on: "2031-03-04", from: "18:00", until: "20:00" },
    estimated_delivery_at: "2031-03-04T12:00:00Z",
  });
  await edit(id, { delivery_window: { on: "2031-03-04" } });
  expect(defaultSettings.opening_hours.tuesday?.closes).toBe("21:00");
  expect((await detail(id)).shipment.estimated_delivery_at).toBe("2031-03-04T13:00:00Z");
  await edit(id, { delivery_window: null });
  expect((await detail(id)).shipment.estimated_delivery_at).toBe(promised);
});

test("200: an admin changes the cash, and says why", async () => {
  const id = await ship({ cash_on_delivery: { amount: 50_000, currency: "MNT" } });
  const cash_on_delivery = { amount: 45_000, currency: "MNT" };
  expect((await edit(id, { cash_on_delivery, reason: "Дэлгүүр хямдруулсан" }, admin)).json.cod_amount).toBe(45_000);
  expect((await detail(id)).events[0]).toMatchObject({ note: "Дэлгүүр хямдруулсан" });
  expect((await edit(id, { cash_on_delivery: null, reason: "Төлсөн" }, admin)).json.cod_amount).toBeNull();
});

test("400 for the cash without a reason, and for hours that end before they begin", async () => {
  const id = await ship();
  const cash = await edit(id, { cash_on_delivery: { amount: 1_000, currency: "MNT" } }, admin);
  expect([cash.status, cash.json.error.field]).toEqual([400, "reason"]);
  const hours = await edit(id, { delivery_window: { on: "2031-03-04", from: "20:00", until: "18:00" } });
  expect([hours.status, hours.json.error.field]).toEqual([400, "delivery_window.until"]);
});

test("403 for a dispatcher who changes the cash, and for a viewer", async () => {
  const id = await ship();
  const cash_on_delivery = { amount: 1_000, currency: "MNT" };
  expect((await edit(id, { cash_on_delivery, reason: "?" })).status).toBe(403);
  const { headers: viewer } = await signInAs("viewer");
  expect((await edit(id, {}, viewer)).status).toBe(403);
});

test("409 when it is final, and on an old version", async () => {
  const id = await ship();
  await edit(id, { delivery_address: { phone: "+97688112233" } });
  const stale = await edit(id, { delivery_address: { phone: "+97680808080" }, expected_version: 1 });
  expect([stale.status, stale.json.error.code]).toEqual([409, "version_conflict"]);
  await call(transition, { ...at(id), method: "POST", headers, body: { to: "failed", failure: { reason: "other" } } });
  const final = await edit(id, { delivery_address: { phone: "+97680808080" } });
  expect([final.status, final.json.error.code]).toEqual([409, "invalid_transition"]);
});

test("422 for a pin outside Mongolia", async () => {
  const { status, json } = await edit(await ship(), { delivery_address: { lat: 10, lng: 10 } });
  expect([status, json.error.code]).toEqual([422, "outside_service_area"]);
});
