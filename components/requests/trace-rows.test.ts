import { expect, test } from "vitest";
import type { RequestDetail, TracedAttempt, TracedDelivery, TracedEvent } from "#lib/contracts/requests.ts";
import { activeSpans, traceRows } from "./trace-rows.ts";

const zero = Date.parse("2026-11-22T06:00:00.000Z");
const at = (ms: number) => new Date(zero + ms).toISOString();

const request = {
  id: "req_1",
  created_at: at(0),
  duration_ms: 12,
  phases: { auth_ms: 2, parse_ms: 1, transaction_ms: 8 },
} as RequestDetail;

const event = { id: "evt_1", type: "shipment.picked_up", created_at: at(0) } as TracedEvent;

const attempt = (number: number, start: number, end: number) =>
  ({ id: `att_${number}`, number, started_at: at(start), finished_at: at(end) }) as TracedAttempt;

const delivery = (patch: Partial<TracedDelivery>) =>
  ({
    ...{ id: "dlv_1", event_id: "evt_1", request_id: "req_1", status: "delivered", created_at: at(0), due_at: at(0) },
    history: [],
    ...patch,
  }) as TracedDelivery;

const shown = (rows: ReturnType<typeof traceRows>) =>
  rows.map(({ kind, start, end }) => `${kind} ${start - zero}–${end - zero}`);

test("what the call set off begins at its commit, and a next attempt is still to come", () => {
  const deliveries = [delivery({ status: "pending", due_at: at(60_000), history: [attempt(1, 20, 60)] })];
  const rows = traceRows({
    request_id: "req_1",
    request,
    inbound_event: null,
    shipments: [],
    events: [event],
    deliveries,
  });
  expect(shown(rows)).toEqual([
    "request 0–12",
    "event 11–11",
    "delivery 11–60000",
    "attempt 20–60",
    "next 60000–60000",
  ]);
  expect(activeSpans(rows)).toHaveLength(4);
});

test("the first attempt has waited in line since the commit; when a later one was due is not known", () => {
  const history = [attempt(1, 20, 60), attempt(2, 90, 95)];
  const deliveries = [delivery({ history })];
  const rows = traceRows({
    request_id: "req_1",
    request,
    inbound_event: null,
    shipments: [],
    events: [event],
    deliveries,
  });
  expect(rows.flatMap((row) => (row.kind === "attempt" ? [row.queuedSince] : []))).toEqual([zero + 11, null]);
});

test("the click of a retry shows the delivery of an older request, since it began", () => {
  const deliveries = [delivery({ event_id: "evt_0", request_id: "req_0", created_at: at(-5_000) })];
  const rows = traceRows({ request_id: "req_1", request, inbound_event: null, shipments: [], events: [], deliveries });
  expect(shown(rows)).toEqual(["request 0–12", "delivery -5000–-5000"]);
});

test("without the call itself the event stands where it was written down", () => {
  const rows = traceRows({
    request_id: "req_1",
    request: null,
    inbound_event: null,
    shipments: [],
    events: [event],
    deliveries: [],
  });
  expect(shown(rows)).toEqual(["event 0–0"]);
});

test("one that waits in line has no next attempt yet", () => {
  const deliveries = [delivery({ status: "pending", due_at: null })];
  const rows = traceRows({
    request_id: "req_1",
    request,
    inbound_event: null,
    shipments: [],
    events: [event],
    deliveries,
  });
  expect(rows.map(({ kind }) => kind)).toEqual(["request", "event", "delivery"]);
});
