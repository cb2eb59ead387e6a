import type { KeyState } from "./key-scope.ts";

export const keyLives = ["pending", "active", "expiring", "expired", "revoked", "retired"] as const;

/** How a key stands at one moment; `expiring` still works beside its successor. */
export type KeyLife = (typeof keyLives)[number];

type Dates = { state: KeyState; expiresAt: Date | null; revokedAt: Date | null };

/** How a key stands at `now`. */
export function keyLife({ state, expiresAt, revokedAt }: Dates, now: Date): KeyLife {
  if (revokedAt) return "revoked";
  if (expiresAt && expiresAt <= now) return "expired";
  if (state !== "active") return state;
  return expiresAt ? "expiring" : "active";
}

/** Whether a key is over for good. */
export const isOver: Record<KeyLife, boolean> = {
  pending: false,
  active: false,
  expiring: false,
  expired: true,
  revoked: true,
  retired: true,
};
