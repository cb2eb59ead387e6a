import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET as getTrace } from "#app/api/dashboard/[environment]/requests/[requestId]/route.ts";
import { database } from "#db/client.ts";
import { webhookDeliveries } from "#db/schema/index.ts";
import { newId } from "#lib/ids.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST } from "./route.ts";

async function deadDelivery(): Promise<string> {
  const { deliveryIds } = await addShipment([await addEndpoint("http://127.0.0.1:9/")]);
  const [id = ""] = deliveryIds;
  await database().update(webhookDeliveries).set({ status: "dead", attempts: 7 }).where(eq(webhookDeliveries.id, id));
  return id;
}

const retry = (deliveryId: string, headers: Record<string, string>, environment = "sandbox") =>
  call(POST, {
    method: "POST",
    path: `/api/dashboard/${environment}/deliveries/${deliveryId}/retry`,
    params: { deliveryId },
    headers,
  });

test("200 with the delivery as it is then, which the trace of the click shows", async () => {
  const { headers } = await signInAs("dispatcher");
  const id = await deadDelivery();
  const answer = await retry(id, headers);
  expect([answer.status, answer.json.id, answer.json.status, answer.json.manual]).toEqual([200, id, "pending", true]);

  const requestId = answer.headers.get("x-request-id") ?? "";
  const path = `/api/dashboard/sandbox/requests/${requestId}`;
  const trace = await call(getTrace, { path, params: { requestId }, headers });
  expect(trace.json.deliveries).toMatchObject([{ id, status: "pending", request_id: "req_test" }]);
});

test("403 for a viewer, and nothing changes", async () => {
  const { headers } = await signInAs("viewer");
  const id = await deadDelivery();
  const { status, json } = await retry(id, headers);
  expect([status, json.error.code]).toEqual([403, "insufficient_role"]);
  const [row] = await database().select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  expect(row?.status).toBe("dead");
});

test("403 when another site makes the browser ask", async () => {
  const { headers } = await signInAs("dispatcher");
  const { status } = await retry(await deadDelivery(), { ...headers, "sec-fetch-site": "cross-site" });
  expect(status).toBe(403);
});

test("404 from the other environment, or for nothing", async () => {
  const { headers } = await signInAs("dispatcher");
  expect((await retry(await deadDelivery(), headers, "production")).json.error.code).toBe("delivery_not_found");
  expect((await retry(newId("dlv"), headers)).status).toBe(404);
});

test("409 while it is being sent", async () => {
  const { headers } = await signInAs("dispatcher");
  const id = await deadDelivery();
  await database().update(webhookDeliveries).set({ status: "sending" }).where(eq(webhookDeliveries.id, id));
  expect((await retry(id, headers)).json.error.code).toBe("delivery_not_retryable");
});
