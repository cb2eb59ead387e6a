import { expect, test } from "vitest";
import { call, makeKey, makePartner } from "#scripts/test/api.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { POST } from "./route.ts";

const key = await makeKey();

const retry = (deliveryId: string, secret = key, options = {}) =>
  call(POST, {
    key: secret,
    method: "POST",
    path: `/pickpack/v1/webhook_deliveries/${deliveryId}/retry`,
    params: { deliveryId },
    ...options,
  });

async function failed(): Promise<string> {
  const { deliveryIds } = await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  return deliveryIds[0] ?? "";
}

test("200 and due at once, with the attempts so far; again with its Idempotency-Key it is the same answer", async () => {
  const id = await failed();
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const answer = await retry(id, key, { headers });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ id, status: "pending", manual: true, history: [{ outcome: "http_5xx" }] });
  const again = await retry(id, key, { headers });
  expect(again.headers.get("idempotent-replayed")).toBe("true");
  expect(again.text).toBe(answer.text);
  expect(await claim()).toMatchObject([{ id, manual: true }]);
});

test("409 delivery_not_retryable while it is being sent", async () => {
  const { deliveryIds } = await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
  await claim();
  const answer = await retry(deliveryIds[0] ?? "");
  expect([answer.status, answer.json.error.code]).toEqual([409, "delivery_not_retryable"]);
});

test("404 delivery_not_found for a stranger, who changes nothing", async () => {
  const id = await failed();
  for (const terms of [{ partnerId: await makePartner() }, { environment: "production" as const }])
    expect((await retry(id, await makeKey(terms))).json.error.code).toBe("delivery_not_found");
  expect((await allDeliveries()).find((row) => row.id === id)?.manual).toBe(false);
});

test("403 insufficient_scope without webhooks:write", async () => {
  expect((await retry("dlv_0", await makeKey({ scopes: ["webhooks:read"] }))).status).toBe(403);
});
