import type { Completion, EndpointSignal } from "#db/queries/webhook-completions.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import type { Ended } from "./ended.ts";

/** Outcomes after which an endpoint is tried with one request at a time: nobody answered. */
const silence: Record<AttemptOutcome, boolean> = {
  delivered: false,
  dns: true,
  connect: true,
  tls: true,
  timeout: true,
  http_3xx: false,
  http_4xx: false,
  http_5xx: false,
  body: false,
  blocked: true,
  worker_lost: false,
};

/** What attempts, in the order in which they ended, say about their endpoints. */
export function endpointSignals(ended: readonly Ended[]): EndpointSignal[] {
  const signals = new Map<string, EndpointSignal>();
  for (const { claim, completion } of ended) {
    const none = {
      ...{ endpointId: claim.endpointId, silent: false, successes: 0, pausedUntil: null },
      ...{ succeeded: false, failedAt: null },
    };
    const signal = signals.get(claim.endpointId) ?? none;
    signals.set(claim.endpointId, after(signal, completion));
  }
  return [...signals.values()];
}

function after(signal: EndpointSignal, { outcome, throttled, dueAt, finishedAt }: Completion): EndpointSignal {
  if (throttled) return { ...signal, pausedUntil: dueAt };
  // Ours, not the receiver's.
  if (outcome === "worker_lost") return signal;
  if (outcome === "delivered") return { ...signal, successes: signal.successes + 1, succeeded: true, failedAt: null };
  const failed = { ...signal, failedAt: signal.failedAt ?? finishedAt };
  return silence[outcome] ? { ...failed, silent: true, successes: 0 } : failed;
}
