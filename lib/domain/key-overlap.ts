export const keyOverlaps = ["now", "1h", "24h", "7d"] as const;

/** How long a rolled key lives on beside its successor (contract §2). */
export type KeyOverlap = (typeof keyOverlaps)[number];

const hour = 3_600_000;
const lengthMs: Record<KeyOverlap, number> = { now: 0, "1h": hour, "24h": 24 * hour, "7d": 7 * 24 * hour };

/** When a key that is rolled at `now` dies: never later than it would have anyway. */
export function expiryAfterRoll(now: Date, overlap: KeyOverlap, expiresAt: Date | null): Date {
  const end = now.getTime() + lengthMs[overlap];
  return new Date(Math.min(end, expiresAt?.getTime() ?? end));
}
