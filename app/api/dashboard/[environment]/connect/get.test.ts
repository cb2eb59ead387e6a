import { expect, test } from "vitest";
import { POST as createShipment } from "#app/api/v1/shipments/route.ts";
import { POST as receiveWebhook } from "#app/api/v1/webhooks/route.ts";
import { database } from "#db/client.ts";
import { secretKeys, webhookEndpoints } from "#db/schema/index.ts";
import type { ConnectLine } from "#lib/contracts/connect.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { createSecretKey } from "#lib/services/secret-keys/create-secret-key.ts";
import { call, makeKey, shipmentBody, shopMnId } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { webhookCall } from "#scripts/test/inbound.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST as testCall } from "../endpoints/[endpointId]/test/route.ts";
import { GET } from "./route.ts";

const { headers } = await signInAs("admin");

async function statuses(environment = "sandbox"): Promise<Record<string, string>> {
  const { json } = await call(GET, { path: `/api/dashboard/${environment}/connect`, headers });
  return Object.fromEntries(json.lines.map(({ step, status }: ConnectLine) => [step, status]));
}

const nothing = {
  inbound_key: "todo",
  outbound_key: "todo",
  receiver: "todo",
  signing_secret: "todo",
  test_event: "todo",
  inbound_webhook: "todo",
  shipment: "todo",
};

test("200 with lines that turn green by rows only, in this environment alone", async () => {
  const answer = { status: 500 };
  const receiver = await startReceiver((_call, response) => response.writeHead(answer.status).end());
  expect(await statuses()).toEqual(nothing);

  const key = await makeKey();
  expect(await statuses()).toMatchObject({ inbound_key: "waiting" });
  await call(createShipment, { method: "POST", key, body: shipmentBody() });
  expect(await statuses()).toMatchObject({ inbound_key: "done", shipment: "done" });

  const endpointId = await addEndpoint(receiver.url);
  expect(await statuses()).toMatchObject({ receiver: "waiting", signing_secret: "done", test_event: "todo" });

  const ctx = { tx: database(), requestId: newId("req"), now: new Date() };
  const outbound = await createSecretKey(
    { ...ctx, scope: partnerScope("sandbox", shopMnId), actor: { type: "system", id: null, name: "a test" } },
    { direction: "outbound", name: "x", scopes: [], limitPerMinute: 120 },
  );
  expect(await statuses()).toMatchObject({ outbound_key: "waiting", receiver: "waiting" });
  await database().update(secretKeys).set({ state: "active" });
  await database().update(webhookEndpoints).set({ outboundKeyId: outbound.key.id });
  expect(await statuses()).toMatchObject({ outbound_key: "done", receiver: "done", test_event: "todo" });

  const path = `/api/dashboard/sandbox/endpoints/${endpointId}/test`;
  const sendTest = () => call(testCall, { method: "POST", path, params: { endpointId }, headers, body: {} });
  await sendTest();
  expect(await statuses()).toMatchObject({ test_event: "waiting" });
  answer.status = 204;
  await sendTest();
  expect(await statuses()).toMatchObject({ test_event: "done", inbound_webhook: "todo" });
  expect((await call(receiveWebhook, webhookCall({ secret: "whsec_another" }))).status).toBe(401);
  expect(await statuses()).toMatchObject({ inbound_webhook: "todo" });
  expect((await call(receiveWebhook, webhookCall())).status).toBe(200);
  expect(await statuses()).toEqual(Object.fromEntries(Object.keys(nothing).map((step) => [step, "done"])));
  expect(await statuses("production")).toEqual(nothing);
  await receiver.close();
});

test.each(["viewer", "dispatcher"] as const)("403 for a %s", async (role) => {
  const person = await signInAs(role);
  const { status } = await call(GET, { path: "/api/dashboard/sandbox/connect", headers: person.headers });
  expect(status).toBe(403);
});
