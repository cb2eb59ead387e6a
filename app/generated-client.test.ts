import { afterAll, expect, test, vi } from "vitest";
import { startWorker } from "#lib/webhooks/worker.ts";
import { makeKey, makePartner } from "#scripts/test/api.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { serveApi } from "#scripts/test/serve-api.ts";
import { Api, type CreateShipment, type Error as Refused, type Shipment } from "../.test/partner-client.ts";

/** Made of the document by swagger-typescript-api (`scripts/test/make-client.ts`): all it is told is an address and a key. */
const api = await serveApi();
const client = new Api({
  baseUrl: `${api.url}/pickpack/v1`,
  baseApiParams: { headers: { "X-Secret-Key": await makeKey({ partnerId: await makePartner() }) } },
});
const shop = await startReceiver();
const worker = startWorker({ graceMs: 200 });
afterAll(() => Promise.all([api.close(), shop.close(), worker.stop()]));

const place = { name: "Бат", phone: "+97699112233", line1: "45-р байр", district: "Баянзүрх" };
const order: CreateShipment = {
  ...{ order_id: "ORD-1", vendor_id: "v-7", pickup_address: place, delivery_address: place },
  parcel: { weight_g: 900 },
  cash_on_delivery: { amount: 45_000, currency: "MNT" },
  metadata: { cart: "c-81" },
};

/** What a refusal says, as its type has it. */
const refusal = (call: Promise<unknown>): Promise<Refused["error"]> =>
  call.then(
    () => Promise.reject(new TypeError("It was not refused.")),
    (answer: { error: Refused }) => answer.error.error,
  );

test("201, 200: a generated client registers, moves and follows a shipment", async () => {
  const { data: endpoint } = await client.webhookEndpoints.createWebhookEndpoint({ url: shop.url });
  expect(endpoint.secret).toMatch(/^whsec_/);
  const { data: shipment } = await client.shipments.createShipment(order);
  expect([shipment.status, shipment.cash_on_delivery?.amount]).toEqual(["created", 45_000]);

  for (const to of ["picked_up", "out_for_delivery"] satisfies Shipment["status"][])
    expect((await client.shipments.moveShipment(shipment.id, { to })).data.status).toBe(to);

  const list = async () =>
    (await client.webhookDeliveries.listWebhookDeliveries({ shipment_id: shipment.id, status: "delivered" })).data.data;
  await vi.waitFor(async () => expect(await list()).toHaveLength(2), 15_000);
  const deliveries = await list();
  expect(deliveries.map(({ event_type }) => event_type)).toEqual(["shipment.out_for_delivery", "shipment.picked_up"]);
  expect(deliveries.map(({ event_id }) => event_id).toSorted()).toEqual(
    shop.received.map(({ body }) => JSON.parse(body).id).toSorted(),
  );
  const { data: history } = await client.shipments.listShipmentEvents(shipment.id);
  expect(history.data.map(({ version, status }) => [version, status])).toEqual([
    [1, "created"],
    [2, "picked_up"],
    [3, "out_for_delivery"],
  ]);
});

test("201 again, 200, 400, 409: it repeats, cancels, and reads what it is refused with", async () => {
  const once = { headers: { "Idempotency-Key": "client-1" } };
  const [first, again] = [
    await client.shipments.createShipment(order, once),
    await client.shipments.createShipment(order, once),
  ];
  expect([again.data.id, again.headers.get("idempotent-replayed")]).toEqual([first.data.id, "true"]);
  expect((await client.shipments.cancelShipment(first.data.id, { reason: "Захиалагч цуцалсан" })).data.status).toBe(
    "canceled",
  );
  const { pickup_address: _, ...incomplete } = order;
  const missing = await refusal(client.shipments.createShipment(incomplete as CreateShipment));
  expect([missing.type, missing.code, missing.field]).toEqual(["validation_error", "missing_field", "pickup_address"]);
  const conflict = await refusal(client.shipments.moveShipment(first.data.id, { to: "delivered" }));
  expect(conflict.code).toBe("invalid_transition");
  const { data: call } = await client.requests.getRequest(conflict.request_id);
  expect(call).toMatchObject({ status: 409, error_code: "invalid_transition" });
});
