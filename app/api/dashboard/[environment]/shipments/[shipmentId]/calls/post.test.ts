import { expect, test } from "vitest";
import { GET as partnerHistory } from "#app/api/v1/shipments/[shipmentId]/events/route.ts";
import { call, makeKey } from "#scripts/test/api.ts";
import { registerShipment } from "#scripts/test/register-shipment.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as detail } from "../route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const { headers } = await signInAs("dispatcher");

const ship = async () => (await registerShipment(key)).id;
const at = (shipmentId: string, by = headers) => ({
  path: `/api/dashboard/sandbox/shipments/${shipmentId}`,
  params: { shipmentId },
  headers: by,
});
const log = (shipmentId: string, body: unknown) => call(POST, { ...at(shipmentId), method: "POST", body });

test("200: the history says who was called, on which number, and how it ended; the partner does not read it", async () => {
  const id = await ship();
  expect((await log(id, { party: "recipient", outcome: "no_answer" })).status).toBe(200);
  await log(id, { party: "vendor", outcome: "answered", note: "Шинэ дугаар өгнө" });
  const { events } = (await call(detail, at(id))).json;
  expect(events.slice(0, 2)).toMatchObject([
    { facts: { call: { party: "vendor", phone: "+97677112233", outcome: "answered" } }, note: "Шинэ дугаар өгнө" },
    { facts: { call: { party: "recipient", phone: "+97699112233", outcome: "no_answer" } }, note: null },
  ]);
  const partner = (await call(partnerHistory, { key, params: { shipmentId: id } })).json;
  expect(partner.data).toHaveLength(1);
});

test("400 for an outcome that is none", async () => {
  expect((await log(await ship(), { party: "recipient", outcome: "maybe" })).status).toBe(400);
});
