import { expect, test } from "vitest";
import { transaction } from "#db/client.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { retryDelivery } from "#lib/services/webhooks/retry-delivery.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { POST as transition } from "../../shipments/[shipmentId]/transitions/route.ts";
import { POST as create } from "../../shipments/route.ts";
import { GET } from "./route.ts";

const key = await makeKey();
await addEndpoint("http://127.0.0.1:9/", { eventTypes: [...webhookEventTypes] });

const requestOf = ({ headers }: { headers: Headers }) => headers.get("x-request-id") ?? "";
const look = (requestId: string, secret = key) =>
  call(GET, { key: secret, path: `/pickpack/v1/requests/${requestId}`, params: { requestId } });

const made = await call(create, { key, method: "POST", body: shipmentBody() });

test("200 with what we saw of the call, masked, and what followed from it", async () => {
  const params = { shipmentId: made.json.id };
  const headers = { "X-PickPack-Peer": "192.0.2.7", "User-Agent": "curl/8", "Idempotency-Key": "look-1" };
  const body = { to: "picked_up", note: "Болд авлаа" };
  const moved = await call(transition, { key, method: "POST", params, body, headers });
  const answer = await look(requestOf(moved));
  expect(answer.json).toMatchObject({
    id: requestOf(moved),
    method: "POST",
    status: 200,
    key: { name: "test key" },
    address: null,
    user_agent: "curl/8",
    idempotency_key: "look-1",
    shipment_id: made.json.id,
    request_body: '{"to":"picked_up","note":"Б•••"}',
    events: [{ type: "shipment.picked_up", seq: 1 }],
    deliveries: [{ event_type: "shipment.picked_up", status: "pending", history: [] }],
  });
  expect(answer.text).not.toContain("+97699112233");
});

test("200 for a call that was refused a moment ago", async () => {
  const refused = await call(create, { key, method: "POST", body: {} });
  const answer = await look(requestOf(refused));
  expect(answer.json).toMatchObject({ status: 400, error_code: "missing_field", events: [], deliveries: [] });
  expect(JSON.parse(answer.json.response_body).error.request_id).toBe(requestOf(refused));
});

test("404 request_not_found for another partner's, another environment's, an unknown caller's and nobody's", async () => {
  const unknown = await call(create, { key: "sk_test_guess", method: "POST", body: shipmentBody() });
  const foreign = [
    await look(requestOf(made), await makeKey({ partnerId: await makePartner() })),
    await look(requestOf(made), await makeKey({ environment: "production" })),
    await look(requestOf(unknown)),
    await look("req_0"),
  ];
  for (const { status, json } of foreign) expect([status, json.error.code]).toEqual([404, "request_not_found"]);
});

test("404 for what one of our people did to a delivery of theirs", async () => {
  const { json } = await look(requestOf(made));
  expect(json.deliveries).toEqual([]);
  const actor = { type: "user", id: "usr_1", name: "Bat", role: "admin" } as const;
  const params = { shipmentId: made.json.id };
  const moved = await call(transition, { key, method: "POST", params, body: { to: "out_for_delivery" } });
  const deliveryId = (await look(requestOf(moved))).json.deliveries[0].id;
  const requestId = newId("req");
  await transaction((tx) =>
    retryDelivery({ tx, scope: staffScope("sandbox"), actor, requestId, now: new Date() }, { deliveryId }),
  );
  expect((await look(requestId)).status).toBe(404);
});
