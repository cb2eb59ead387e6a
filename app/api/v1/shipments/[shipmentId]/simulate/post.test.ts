import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { inboundEvents, shipmentEvents, simulationSteps } from "#db/schema/index.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { takeDueSteps } from "#lib/services/simulations/take-due-steps.ts";
import { startWorker, type Worker } from "#lib/webhooks/worker.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { type Receiver, startReceiver } from "#scripts/test/receiver.ts";
import { POST as create } from "../../route.ts";
import { GET as show } from "../route.ts";
import { POST as transition } from "../transitions/route.ts";
import { POST } from "./route.ts";

const key = await makeKey();
const cash = { amount: 125_000, currency: "MNT" };

const at = (shipmentId: string, what: string) => ({
  method: "POST",
  path: `/pickpack/v1/shipments/${shipmentId}/${what}`,
  params: { shipmentId },
});
const ship = async (secret = key): Promise<string> =>
  (await call(create, { key: secret, method: "POST", body: shipmentBody({ cash_on_delivery: cash }) })).json.id;
const simulate = (id: string, body: unknown, secret = key) => call(POST, { ...at(id, "simulate"), key: secret, body });
const shown = async (id: string) => (await call(show, { key, params: { shipmentId: id } })).json;
const planned = (id: string) => database().$count(simulationSteps, eq(simulationSteps.shipmentId, id));

describe("200", () => {
  let shop: Receiver;
  let worker: Worker;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    shop = await startReceiver();
    await addEndpoint(shop.url, { eventTypes: [...webhookEventTypes] });
    // Planned while no worker runs, as over a restart.
    for (const scenario of ["delivered", "failed", "second_attempt", "late_cancel", "duplicate", "out_of_order"]) {
      const id = await ship();
      ids[scenario] = id;
      expect((await simulate(id, { scenario, step_ms: 0 })).status).toBe(200);
      expect(await planned(id)).toBeGreaterThan(0);
    }
    worker = startWorker({ graceMs: 200 });
  });
  afterAll(async () => {
    await worker.stop();
    await shop.close();
  });

  test.each([
    ["delivered", [1, 2, 3, 4], { status: "delivered", cash_collected: { ...cash, method: "cash" } }],
    ["failed", [1, 2, 3, 4], { status: "failed", failure: { reason: "refused" } }],
    ["second_attempt", [1, 2, 3, 4, 5, 6], { status: "delivered", attempts: 1 }],
    ["late_cancel", [1, 2], { status: "in_transit", canceled_late_at: expect.any(String) }],
    ["duplicate", [1, 1, 2, 3, 4, 4], { status: "delivered" }],
    ["out_of_order", [2, 1, 3, 4], { status: "delivered" }],
  ])("%s: the webhooks come as seq %j", async (scenario, seqs, end) => {
    const id = ids[scenario] ?? "";
    const webhooks = () => shop.received.map(({ body }) => JSON.parse(body)).filter(({ data }) => data.id === id);
    await vi.waitFor(() => expect(webhooks().map(({ data }) => data.seq)).toEqual(seqs), 15_000);
    // The last step need not send anything.
    await vi.waitFor(async () => expect(await planned(id)).toBe(0), 15_000);
    expect(await shown(id)).toMatchObject({ ...end, last_seq: Math.max(...seqs) });
    // One event id a seq, however often it came.
    expect(new Set(webhooks().map((one) => one.id)).size).toBe(Math.max(...seqs));
  });

  test("late_cancel comes in as a webhook of the partner's own", async () => {
    const [event] = await database()
      .select()
      .from(inboundEvents)
      .where(eq(inboundEvents.shipmentId, ids.late_cancel ?? ""));
    expect(event).toMatchObject({ type: "shipment.canceled", outcome: "canceled_late" });
  });
});

test("200 says what is going to happen and when, a step a second unless it is told otherwise", async () => {
  const { json } = await simulate(await ship(), { scenario: "delivered" });
  expect(json.steps.map(({ what }: { what: string }) => what)).toEqual([
    ...["picked_up", "in_transit", "out_for_delivery", "delivered"],
  ]);
  const [first, second] = json.steps.map(({ at: when }: { at: string }) => Date.parse(when));
  expect(second - first).toBe(1_000);
});

test("a simulation ends where somebody else moves the shipment otherwise", async () => {
  const id = await ship();
  await simulate(id, { scenario: "delivered", step_ms: 0 });
  await call(transition, { ...at(id, "transitions"), key, body: { to: "failed", failure: { reason: "refused" } } });
  await takeDueSteps();
  expect(await planned(id)).toBe(0);
  expect(await database().$count(shipmentEvents, eq(shipmentEvents.shipmentId, id))).toBe(2);
});

test("404 route_not_found in production", async () => {
  const live = await makeKey({ environment: "production" });
  const answer = await simulate(await ship(live), { scenario: "delivered" }, live);
  expect([answer.status, answer.json.error.code]).toEqual([404, "route_not_found"]);
});

test("404 shipment_not_found for another partner's, 403 for a key that may only read", async () => {
  const id = await ship();
  const other = await makeKey({ partnerId: await makePartner() });
  expect((await simulate(id, { scenario: "delivered" }, other)).json.error.code).toBe("shipment_not_found");
  const reader = await makeKey({ scopes: ["shipments:read"] });
  expect((await simulate(id, { scenario: "delivered" }, reader)).status).toBe(403);
  expect(await planned(id)).toBe(0);
});

test("409 invalid_transition for one that was moved, or is simulated already", async () => {
  const id = await ship();
  const answers = await Promise.all([1, 2].map(() => simulate(id, { scenario: "failed", step_ms: 60_000 })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const moved = await ship();
  await call(transition, { ...at(moved, "transitions"), key, body: { to: "picked_up" } });
  expect((await simulate(moved, { scenario: "failed" })).json.error.code).toBe("invalid_transition");
});

test.each([
  [{}, ["scenario"]],
  [{ scenario: "lost", step_ms: 60_001 }, ["scenario", "step_ms"]],
  [{ scenario: "failed", step_ms: 1.5 }, ["step_ms"]],
])("400 for %j", async (body, fields) => {
  const { status, json } = await simulate(await ship(), body);
  expect(status).toBe(400);
  expect(json.error.errors.map(({ field }: { field: string }) => field)).toEqual(fields);
});
