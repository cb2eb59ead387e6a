/** Shop.mn's retries: 1m, 5m, 15m, 1h, 6h, 24h after the first attempt, in seconds (contract §6). */
export const shopMnOffsets = [60, 300, 900, 3_600, 21_600, 86_400] as const;

/** Seconds a later event of a shipment waits for a failing earlier one: 15 minutes (webhooks.md, rule 4). */
const HOLD_S = 900;
/** Jitter is only ever later, and at most this part of the gap before the slot. */
const JITTER = 0.05;
/** Seconds an endpoint rests after a 429 that does not say how long. */
const DEFAULT_PAUSE_S = 60;
/** A mistaken Retry-After must not silence an endpoint for a year. */
const LONGEST_PAUSE_S = 86_400;

/**
 * How long an earlier event may keep a later one waiting, in seconds; it shrinks with an overridden schedule to its
 * third offset.
 */
export function holdS(overridden: readonly number[] | null): number {
  return overridden?.[2] ?? overridden?.at(-1) ?? HOLD_S;
}

export type FailedAttempt = {
  /** Both from Postgres's clock, as the claim returned them. */
  firstAttemptAt: Date;
  startedAt: Date;
  /** `startedAt` plus the time the attempt took. */
  answeredAt: Date;
  /** The answer was 429: the attempt uses up no slot. */
  throttled: boolean;
  /** Seconds, from the answer's Retry-After; null without one. */
  retryAfterS: number | null;
  /** Sent because a person asked: it does not consume the schedule. */
  manual: boolean;
  /** Seconds after the first attempt, rising. */
  offsets: readonly number[];
  /** 0 to 1. */
  random: number;
};

export type NextStep = { kind: "retry"; dueAt: Date } | { kind: "dead" };

/**
 * When a delivery whose attempt failed is tried again. The slots are fixed by the first attempt, so missed ones
 * collapse into the next, and a delivery is dead only when an attempt that began at or after the last slot failed:
 * after a downtime of ours there is always one more.
 */
export function nextStep(attempt: FailedAttempt): NextStep {
  const { firstAttemptAt, startedAt, answeredAt, offsets, retryAfterS } = attempt;
  if (attempt.throttled) return { kind: "retry", dueAt: after(answeredAt, pauseSeconds(retryAfterS)) };

  const elapsedS = (startedAt.getTime() - firstAttemptAt.getTime()) / 1000;
  const next = offsets.findIndex((offset) => offset > elapsedS);
  // The scheduled attempt at the last slot is still owed when a person's came in between.
  const slot = next === -1 && attempt.manual ? offsets.length - 1 : next;
  const offset = offsets[slot];
  if (offset === undefined) return { kind: "dead" };

  const gap = offset - (offsets[slot - 1] ?? 0);
  const own = after(firstAttemptAt, offset + gap * JITTER * attempt.random);
  const following = after(firstAttemptAt, offsets[slot + 1] ?? offset);
  const asked = retryAfterS === null ? own : after(answeredAt, retryAfterS);
  return { kind: "retry", dueAt: latest(own, earliest(asked, following)) };
}

/** How long an endpoint rests after a 429, in seconds. */
function pauseSeconds(retryAfterS: number | null): number {
  return Math.min(retryAfterS ?? DEFAULT_PAUSE_S, LONGEST_PAUSE_S);
}

/**
 * Reads a Retry-After header, delta seconds or an HTTP date (RFC 9110 §10.2.3), as seconds from `now`.
 *
 * @returns null when it is absent or unreadable.
 */
export function parseRetryAfter(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // Date.parse takes far more than an HTTP date, such as "12.5".
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / 1000);
}

const after = (start: Date, seconds: number) => new Date(start.getTime() + Math.round(seconds * 1000));
const latest = (a: Date, b: Date) => (a > b ? a : b);
const earliest = (a: Date, b: Date) => (a < b ? a : b);
