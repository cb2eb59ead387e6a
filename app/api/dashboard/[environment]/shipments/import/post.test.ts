import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { partners, shipmentEvents, shipments } from "#db/schema/index.ts";
import { call, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

const { headers } = await signInAs("dispatcher");

const send = (body: unknown, by = headers, idempotencyKey?: string) =>
  call(POST, {
    ...{ method: "POST", path: "/api/dashboard/sandbox/shipments/import", body },
    headers: { ...by, ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }) },
  });
const { lat, lng } = { lat: 51.5, lng: -0.1 };
const abroad = () => shipmentBody({ delivery_address: { ...shipmentBody().delivery_address, lat, lng } });

test("200: each row as if its shop had sent it, one result for each, and the refused ones are not there", async () => {
  const [first, second] = [shipmentBody({ order_id: "IMP-1" }), shipmentBody({ order_id: "IMP-3" })];
  const { status, json } = await send({ partner: "shop_mn", shipments: [first, abroad(), second] });
  expect(status).toBe(200);
  expect(json.registered.map(({ at }: { at: number }) => at)).toEqual([0, 2]);
  expect(json.refused).toEqual([
    { at: 1, code: "outside_service_area", message: expect.any(String), field: "delivery_address" },
  ]);
  const [row] = await database().select().from(shipments).where(eq(shipments.id, json.registered[1].id));
  expect(row).toMatchObject({ orderId: "IMP-3", status: "created", changedBy: "Ганбатын Тэмүүлэн" });
  const events = await database()
    .select()
    .from(shipmentEvents)
    .where(eq(shipmentEvents.shipmentId, row?.id ?? ""));
  expect(events).toMatchObject([{ type: "shipment.created", actorType: "user" }]);
  expect(await database().select().from(shipments)).toHaveLength(2);
});

test("200: for whichever partner is named", async () => {
  const id = await makePartner();
  const [partner] = await database().select().from(partners).where(eq(partners.id, id));
  const { json } = await send({ partner: partner?.slug, shipments: [shipmentBody()] });
  const [row] = await database().select().from(shipments).where(eq(shipments.id, json.registered[0].id));
  expect(row?.partnerId).toBe(id);
});

test("200 replayed for a part that is sent again: nothing is registered twice", async () => {
  const body = { partner: "shop_mn", shipments: [shipmentBody({ order_id: "IMP-twice" })] };
  const [once, again] = [await send(body, headers, "part-1"), await send(body, headers, "part-1")];
  expect(again.json).toEqual(once.json);
  expect(await database().select().from(shipments).where(eq(shipments.orderId, "IMP-twice"))).toHaveLength(1);
});

test("400 for a row that is none, 403 for a viewer, 404 for a partner there is none of", async () => {
  const bad = await send({ partner: "shop_mn", shipments: [shipmentBody({ order_id: undefined })] });
  expect([bad.status, bad.json.error.field]).toEqual([400, "shipments.0.order_id"]);
  const { headers: viewer } = await signInAs("viewer");
  expect((await send({ partner: "shop_mn", shipments: [shipmentBody()] }, viewer)).status).toBe(403);
  expect((await send({ partner: "nobody", shipments: [shipmentBody()] })).status).toBe(404);
});
