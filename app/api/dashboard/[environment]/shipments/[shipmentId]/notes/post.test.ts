import { expect, test } from "vitest";
import { GET as partnerHistory } from "#app/api/v1/shipments/[shipmentId]/events/route.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { withoutUndo } from "#scripts/test/without-undo.ts";
import { GET as detail } from "../route.ts";
import { POST as transition } from "../transitions/route.ts";
import { POST } from "./route.ts";

await withoutUndo();

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

const ship = async () => (await registerShipment(key)).id;
const at = (shipmentId: string, by = headers) => ({
  path: `/api/dashboard/sandbox/shipments/${shipmentId}`,
  params: { shipmentId },
  headers: by,
});
const note = (shipmentId: string, body: unknown, by?: Record<string, string>) =>
  call(POST, { ...at(shipmentId, by), method: "POST", body });

test("200: the row flags it, the history has it, and the partner does not read it", async () => {
  const id = await ship();
  const { status, json } = await note(id, { text: "Үүдний код 25#", audience: "courier" });
  expect([status, json.version, json.note]).toEqual([200, 2, { text: "Үүдний код 25#", audience: "courier" }]);
  const { events } = (await call(detail, at(id))).json;
  expect(events[0]).toMatchObject({ type: "shipment.noted", note: "Үүдний код 25#", facts: { audience: "courier" } });
  const partner = (await call(partnerHistory, { key, params: { shipmentId: id } })).json;
  expect(partner.data.map(({ type }: { type: string }) => type)).toEqual(["shipment.created"]);
});

test("200 for a move that was decided before the note: it changes nothing a decision rests on", async () => {
  const id = await ship();
  await note(id, { text: "Удахгүй гарна", audience: "office" });
  const moved = await call(transition, { ...at(id), method: "POST", body: { to: "picked_up", expected_version: 1 } });
  expect([moved.status, moved.json.version]).toEqual([200, 3]);
  const stale = await call(transition, {
    ...at(id),
    method: "POST",
    body: { to: "in_transit", expected_version: 2 },
  });
  expect(stale.status).toBe(409);
});

test("400 for an empty note, 403 for a viewer, 404 for what is not there", async () => {
  const id = await ship();
  expect((await note(id, { text: " ", audience: "office" })).status).toBe(400);
  const { headers: viewer } = await signInAs("viewer");
  expect((await note(id, { text: "?", audience: "office" }, viewer)).status).toBe(403);
  expect((await note("shp_none", { text: "?", audience: "office" })).status).toBe(404);
});
