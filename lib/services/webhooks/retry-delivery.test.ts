import { beforeEach, describe, expect, test } from "vitest";
import { pool, transaction } from "#db/client.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { partnerScope, staffScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment, allDeliveries } from "#scripts/test/deliveries.ts";
import { retryDelivery } from "./retry-delivery.ts";

beforeEach(async () => {
  await pool()`truncate webhook_attempts, webhook_deliveries cascade`;
});

const user = { type: "user", id: "usr_1", name: "Bat", role: "dispatcher" } as const;

function retry(deliveryId: string | undefined, scope: Ctx["scope"] = staffScope("sandbox")) {
  return transaction((tx) =>
    retryDelivery(
      { tx, scope, actor: user, requestId: "req_click", now: new Date() },
      { deliveryId: deliveryId ?? "" },
    ),
  );
}

async function delivery(fields = {}, environment: Environment = "sandbox"): Promise<string> {
  const endpoint = await addEndpoint("http://127.0.0.1:9/", { environment, ...fields });
  const { deliveryIds } = await addShipment([endpoint], { environment });
  return deliveryIds[0] ?? "";
}

test("a pending delivery is due now, by hand, and it is written down who asked", async () => {
  const id = await delivery();
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  expect(await claim()).toEqual([]);
  const answer = await retry(id);
  expect(answer).toEqual({ id, status: "pending", due_at: expect.stringMatching(/Z$/) });
  expect(await claim()).toMatchObject([{ id, manual: true, settled: false }]);
  expect(
    await pool()`select action, actor_name, subject_id, request_id from audit_log where subject_id = ${id}`,
  ).toEqual([{ action: "webhook_delivery.retried", actor_name: "Bat", subject_id: id, request_id: "req_click" }]);
});

test("the attempt does not consume the schedule", async () => {
  const id = await delivery();
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  await retry(id);
  await finish(await claim(), { outcome: "http_5xx", statusCode: 500 });
  const [row] = await allDeliveries();
  expect(row).toMatchObject({ status: "pending", attempts: 2, manual: false });
  const waitS = ((row?.dueAt.getTime() ?? 0) - (row?.firstAttemptAt?.getTime() ?? 0)) / 1000;
  expect(waitS).toBeGreaterThanOrEqual(60);
  expect(waitS).toBeLessThanOrEqual(63);
});

test("a delivered one is sent again and stays delivered, whatever comes of it", async () => {
  const id = await delivery();
  await finish(await claim(), { statusCode: 200 });
  await retry(id);
  expect(await allDeliveries()).toMatchObject([{ status: "pending" }]);
  await finish(await claim(), { outcome: "timeout" });
  expect(await allDeliveries()).toMatchObject([{ status: "delivered" }]);
});

describe("delivery_not_retryable", () => {
  test("while it is being sent", async () => {
    const id = await delivery();
    await claim();
    await expect(retry(id)).rejects.toMatchObject({ code: "delivery_not_retryable" });
  });

  test.each(["disabled", "deleted"] as const)("while its endpoint is %s", async (state) => {
    const id = await delivery({ state });
    await expect(retry(id)).rejects.toMatchObject({ code: "delivery_not_retryable" });
  });
});

describe("delivery_not_found", () => {
  test.each([
    ["an unknown id", staffScope("sandbox"), "dlv_nobody"],
    ["another environment's", staffScope("production"), undefined],
    ["another partner's", partnerScope("sandbox", "prt_other"), undefined],
  ])("for %s", async (_name, scope, unknown) => {
    const id = await delivery();
    await expect(retry(unknown ?? id, scope)).rejects.toMatchObject({ code: "delivery_not_found" });
  });
});
