import type { AttemptTimings } from "#lib/contracts/deliveries.ts";

export const attemptPhases = ["dns", "connect", "tls", "wait", "rest"] as const;

export type AttemptPhase = (typeof attemptPhases)[number];

export const attemptPhaseColours: Record<AttemptPhase, string> = {
  dns: "bg-active-line",
  connect: "bg-warning-line",
  tls: "bg-danger-line",
  wait: "bg-info-line",
  rest: "bg-ok-line",
};

/** Milliseconds of each phase; the rest is reading the answer, or waiting in vain where none came. */
export function attemptPhaseLengths(timings: AttemptTimings): Record<AttemptPhase, number | null> {
  const { dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms } = timings;
  const known = [dns_ms, connect_ms, tls_ms, first_byte_ms].reduce<number>((sum, ms) => sum + (ms ?? 0), 0);
  const left = Math.max(0, total_ms - known);
  const rest = { dns: dns_ms, connect: connect_ms, tls: tls_ms };
  return first_byte_ms === null ? { ...rest, wait: left, rest: null } : { ...rest, wait: first_byte_ms, rest: left };
}
