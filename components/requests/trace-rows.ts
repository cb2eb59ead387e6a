import type { RequestDetail, TracedAttempt, TracedDelivery, TracedEvent, TraceView } from "#lib/contracts/requests.ts";
import type { Span } from "./time-axis.ts";

export const phaseNames = ["auth", "parse", "transaction", "rest"] as const;

export type PhaseName = (typeof phaseNames)[number];

export type Phase = { name: PhaseName; ms: number };

/** A line of the waterfall: when it was, in milliseconds of the epoch, and what it shows. */
export type TraceRow = Span &
  (
    | { kind: "request"; request: RequestDetail; phases: Phase[] }
    | { kind: "event"; event: TracedEvent }
    | { kind: "delivery"; delivery: TracedDelivery }
    // A first attempt has waited in line since then; when a later one was due is not kept.
    | { kind: "attempt"; attempt: TracedAttempt; delivery: TracedDelivery; queuedSince: number | null }
    | { kind: "next"; delivery: TracedDelivery }
  );

/** Our own handling, phase by phase; what is left is the answer's way out. */
export function phasesOf({ phases, duration_ms }: RequestDetail): Phase[] {
  const { auth_ms, parse_ms, transaction_ms } = phases;
  const known = (auth_ms ?? 0) + (parse_ms ?? 0) + (transaction_ms ?? 0);
  const all = { auth: auth_ms, parse: parse_ms, transaction: transaction_ms, rest: Math.max(0, duration_ms - known) };
  return phaseNames.flatMap((name) => (all[name] ? [{ name, ms: all[name] }] : []));
}

/** When what the request changed was committed: the log counts from the call's arrival. */
function committedAt({ created_at, phases }: RequestDetail): number {
  const { auth_ms, parse_ms, transaction_ms } = phases;
  return Date.parse(created_at) + (auth_ms ?? 0) + (parse_ms ?? 0) + (transaction_ms ?? 0);
}

/** The lines of a trace from top to bottom: the call, then each event with its deliveries and their attempts. */
export function traceRows({ request, events, deliveries }: TraceView): TraceRow[] {
  const rows: TraceRow[] = [];
  // What the call set off carries the moment of the call; it is true from the commit on.
  const commit = request ? committedAt(request) : 0;
  const rowsOf = (delivery: TracedDelivery) =>
    deliveryRows(delivery, delivery.request_id === request?.id ? commit : Date.parse(delivery.created_at));
  if (request) {
    const start = Date.parse(request.created_at);
    const phases = phasesOf(request);
    const end = start + phases.reduce((sum, { ms }) => sum + ms, 0);
    rows.push({ kind: "request", request, phases, start, end });
  }
  for (const event of events) {
    const at = request ? commit : Date.parse(event.created_at);
    rows.push({ kind: "event", event, start: at, end: at });
    rows.push(...deliveries.filter(({ event_id }) => event_id === event.id).flatMap(rowsOf));
  }
  const shown = new Set(events.map(({ id }) => id));
  rows.push(...deliveries.filter(({ event_id }) => !shown.has(event_id)).flatMap(rowsOf));
  return rows;
}

function deliveryRows(delivery: TracedDelivery, start: number): TraceRow[] {
  const attempts = delivery.history.map((attempt): TraceRow => {
    const sentAt = Date.parse(attempt.started_at);
    const end = Math.max(sentAt, Date.parse(attempt.finished_at));
    const queuedSince = attempt.number === 1 && sentAt > start ? start : null;
    return { kind: "attempt", attempt, delivery, queuedSince, start: sentAt, end };
  });
  const { status, due_at } = delivery;
  const due = status === "pending" && due_at !== null ? Date.parse(due_at) : null;
  const next: TraceRow[] = due === null ? [] : [{ kind: "next", delivery, start: due, end: due }];
  const end = Math.max(start, ...attempts.map((row) => row.end), due ?? 0);
  return [{ kind: "delivery", delivery, start, end }, ...attempts, ...next];
}

/** The stretches in which something went on; a delivery only waits between its attempts. */
export function activeSpans(rows: readonly TraceRow[]): Span[] {
  return rows.filter(({ kind }) => kind !== "delivery").map(({ start, end }) => ({ start, end }));
}
