import { expect, test } from "vitest";
import { makeKey, makePartner, call as send } from "#scripts/test/api.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { GET as show } from "./[deliveryId]/route.ts";
import { GET as list } from "./route.ts";

const key = await makeKey();
const strangers = [await makeKey({ partnerId: await makePartner() }), await makeKey({ environment: "production" })];

const endpoints = [await addEndpoint("http://127.0.0.1:9/a"), await addEndpoint("http://127.0.0.1:9/b")];
const { shipmentId, deliveryIds } = await addShipment(endpoints);
const other = await addShipment(endpoints.slice(0, 1));
await finish(await claim(), {
  outcome: "http_5xx",
  statusCode: 500,
  record: { remoteAddress: "203.0.113.9", responseBody: "no", requestHeaders: { "X-Secret-Key": "sk_test_…abcd" } },
});

const listed = (query = "", secret = key) =>
  send(list, { key: secret, path: `/pickpack/v1/webhook_deliveries${query}` });
const idsOf = async (query: string) => (await listed(query)).json.data.map(({ id }: { id: string }) => id);
const newestFirst = [...deliveryIds, ...other.deliveryIds].toSorted().reverse();

test("200 newest first, page by page", async () => {
  expect(await idsOf("")).toEqual(newestFirst);
  const { json } = await listed("?limit=2");
  expect(json.has_more).toBe(true);
  expect(await idsOf(`?cursor=${json.next_cursor}`)).toEqual(newestFirst.slice(2));
});

test("200 narrowed by status, endpoint, event and shipment", async () => {
  expect(await idsOf("?status=delivered")).toEqual([]);
  expect(await idsOf("?status=pending")).toEqual(newestFirst);
  expect(await idsOf(`?endpoint_id=${endpoints[1]}`)).toEqual(deliveryIds.slice(1));
  expect(await idsOf(`?shipment_id=${shipmentId}`)).toEqual(deliveryIds.toSorted().reverse());
  const { json } = await listed(`?shipment_id=${other.shipmentId}`);
  expect(await idsOf(`?event_id=${json.data[0].event_id}`)).toEqual(other.deliveryIds);
});

test("200 with the attempts, and nothing of our machines", async () => {
  const answer = await send(show, { key, params: { deliveryId: deliveryIds[0] ?? "" } });
  expect(answer.json).toMatchObject({
    id: deliveryIds[0],
    shipment_id: shipmentId,
    attempts: 1,
    max_attempts: 7,
    last_status_code: 500,
    endpoint: { id: endpoints[0], url: "http://127.0.0.1:9/a" },
    history: [
      { number: 1, outcome: "http_5xx", response_body: "no", request_headers: { "X-Secret-Key": "sk_test_…abcd" } },
    ],
  });
  expect(answer.text).not.toContain("203.0.113.9");
  expect(answer.json.history[0]).not.toHaveProperty("worker_id");
  for (const ours of ["partner", "acknowledged", "settled_as", "recovery_id"])
    expect(answer.json).not.toHaveProperty(ours);
});

test("200 and nothing of anybody else's; 404 delivery_not_found for a stranger as for nobody's id", async () => {
  for (const secret of strangers) {
    expect((await listed("", secret)).json.data).toEqual([]);
    expect((await listed(`?shipment_id=${shipmentId}`, secret)).json.data).toEqual([]);
  }
  for (const [secret, deliveryId] of [...strangers.map((secret) => [secret, deliveryIds[0]]), [key, "dlv_0"]]) {
    const answer = await send(show, { key: secret, params: { deliveryId: deliveryId ?? "" } });
    expect([answer.status, answer.json.error.code]).toEqual([404, "delivery_not_found"]);
  }
});

test("400 invalid_parameter and invalid_cursor", async () => {
  expect((await listed("?status=lost")).json.error).toMatchObject({ code: "invalid_parameter", field: "status" });
  expect((await listed("?cursor=abc")).json.error.code).toBe("invalid_cursor");
});
