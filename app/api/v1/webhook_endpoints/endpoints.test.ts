import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { apiRequests, auditLog, idempotencyKeys, signingSecrets, webhookEndpoints } from "#db/schema/index.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { allDeliveries } from "#scripts/test/deliveries.ts";
import { POST as transition } from "../shipments/[shipmentId]/transitions/route.ts";
import { POST as createShipment } from "../shipments/route.ts";
import { DELETE as remove, GET as show } from "./[endpointId]/route.ts";
import { POST as create, GET as list } from "./route.ts";

const partnerId = await makePartner();
const key = await makeKey({ partnerId });
const strangers = [await makeKey(), await makeKey({ partnerId, environment: "production" })];

const register = (body: unknown, headers = {}, secret = key) =>
  call(create, { key: secret, method: "POST", path: "/pickpack/v1/webhook_endpoints", body, headers });
const look = (endpointId: string, secret = key) => call(show, { key: secret, params: { endpointId } });
const erase = (endpointId: string, secret = key) =>
  call(remove, { key: secret, method: "DELETE", params: { endpointId } });
const listed = (query = "", secret = key) =>
  call(list, { key: secret, path: `/pickpack/v1/webhook_endpoints${query}` });

const url = "https://shop.example/webhooks";

test("201 with the signing secret this once; no X-Secret-Key goes there", async () => {
  const answer = await register({ url });
  expect(answer.status).toBe(201);
  const { secret, ...endpoint } = answer.json;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(endpoint).toMatchObject({ url, state: "enabled", sends_secret_key: false, rate_per_minute: null });
  expect(endpoint.event_types).toHaveLength(5);
  const shown = await look(endpoint.id);
  expect([shown.status, shown.json]).toEqual([200, endpoint]);
  const [row] = await database().select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpoint.id));
  expect(row).toMatchObject({ outboundKeyId: null, nextKeyId: null });
});

test("201 again with its Idempotency-Key; the secret is readable nowhere in the database", async () => {
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const first = await register({ url }, headers);
  const again = await register({ url }, headers);
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.text).toBe(first.text);
  const tables = [apiRequests, idempotencyKeys, signingSecrets, auditLog, webhookEndpoints];
  const rows = await Promise.all(tables.map((table) => database().select().from(table)));
  expect(JSON.stringify(rows)).toContain(first.json.id);
  expect(JSON.stringify(rows)).not.toContain(first.json.secret.slice(6));
});

test("201 with a secret of one's own, which is not repeated", async () => {
  const secret = "a-secret-that-shop-mn-made";
  const answer = await register({ url, secret, event_types: ["shipment.delivered"], rate_per_minute: 60 });
  expect(answer.json).toMatchObject({ secret: null, event_types: ["shipment.delivered"], rate_per_minute: 60 });
  const [row] = await database()
    .select()
    .from(apiRequests)
    .where(eq(apiRequests.id, answer.headers.get("x-request-id") ?? ""));
  expect(row?.requestBody).not.toContain(secret);
});

test.each([
  ["url", {}, "missing_field"],
  ["url", { url: "http://169.254.169.254/" }, "invalid_field"],
  ["url", { url: "https://user:password@shop.example/" }, "invalid_field"],
  ["secret", { url, secret: "short" }, "invalid_field"],
  ["event_types.0", { url, event_types: ["shipment.created"] }, "invalid_field"],
  ["event_types", { url, event_types: [] }, "invalid_field"],
  ["rate_per_minute", { url, rate_per_minute: 0 }, "invalid_field"],
])("400 for %s of %j", async (field, body, code) => {
  const answer = await register(body);
  expect([answer.status, answer.json.error.code, answer.json.error.field]).toEqual([400, code, field]);
});

test("200 newest first, page by page, and none of anybody else's", async () => {
  const secret = await makeKey({ partnerId: await makePartner() });
  const made: string[] = [];
  for (let index = 0; index < 3; index++) made.unshift((await register({ url }, {}, secret)).json.id);
  const ids = async (query: string) => (await listed(query, secret)).json.data.map(({ id }: { id: string }) => id);
  expect(await ids("")).toEqual(made);
  const { json } = await listed("?limit=2", secret);
  expect(await ids(`?cursor=${json.next_cursor}`)).toEqual(made.slice(2));
  expect((await listed("?cursor=abc", secret)).json.error.code).toBe("invalid_cursor");
  for (const stranger of strangers) expect((await listed("", stranger)).json.data).toEqual([]);
});

test("204 once, then 404; what it had still to get is canceled", async () => {
  const { id } = (await register({ url })).json;
  const shipment = await call(createShipment, { key, method: "POST", body: shipmentBody() });
  const params = { shipmentId: shipment.json.id };
  await call(transition, { key, method: "POST", params, body: { to: "picked_up" } });
  const gone = await erase(id);
  expect([gone.status, gone.text, gone.headers.get("content-type")]).toEqual([204, "", null]);
  expect(gone.headers.get("x-request-id")).toMatch(/^req_/);
  for (const answer of [await erase(id), await look(id)])
    expect([answer.status, answer.json.error.code]).toEqual([404, "webhook_endpoint_not_found"]);
  const deliveries = (await allDeliveries()).filter(({ endpointId }) => endpointId === id);
  expect(deliveries).toMatchObject([{ status: "canceled" }]);
});

test("404 webhook_endpoint_not_found for a stranger, who takes nothing out", async () => {
  const { id } = (await register({ url })).json;
  for (const stranger of strangers)
    for (const answer of [await look(id, stranger), await erase(id, stranger)])
      expect([answer.status, answer.json.error.code]).toEqual([404, "webhook_endpoint_not_found"]);
  expect((await look(id)).json.state).toBe("enabled");
});
