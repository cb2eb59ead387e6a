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
const give = (shipmentId: string, step: string) => call(POST, { ...at(shipmentId), method: "POST", body: { step } });
const move = (shipmentId: string, body: unknown) => call(transition, { ...at(shipmentId), method: "POST", body });

test("200: a failed parcel goes back in two steps, which are facts and no states", async () => {
  const id = await ship();
  await move(id, { to: "picked_up" });
  expect((await move(id, { to: "failed", failure: { reason: "refused" } })).json.return_state).toBe("due");
  const going = await give(id, "returning");
  expect([going.status, going.json.status, going.json.return_state]).toEqual([200, "failed", "under_way"]);
  const back = await give(id, "returned");
  expect([back.json.status, back.json.return_state]).toEqual(["failed", "done"]);
  const { shipment, events } = (await call(detail, at(id))).json;
  expect([typeof shipment.returning_at, typeof shipment.returned_at]).toEqual(["string", "string"]);
  expect(events.slice(0, 2)).toMatchObject([
    { type: "shipment.returned", seq: null },
    { type: "shipment.returning", seq: null },
  ]);
  const partner = (await call(partnerHistory, { key, params: { shipmentId: id } })).json;
  expect(partner.data.at(-1).type).toBe("shipment.returned");
});

test("200 without a second event when two people record one return", async () => {
  const id = await ship();
  await move(id, { to: "picked_up" });
  await move(id, { to: "failed", failure: { reason: "damaged" } });
  const first = await give(id, "returned");
  const second = await give(id, "returned");
  expect([second.status, second.json.version]).toEqual([200, first.json.version]);
});

test("409 for what was never picked up", async () => {
  const id = await ship();
  await move(id, { to: "failed", failure: { reason: "not_handed_over" } });
  const { status, json } = await give(id, "returning");
  expect([status, json.error.code]).toEqual([409, "invalid_transition"]);
});
