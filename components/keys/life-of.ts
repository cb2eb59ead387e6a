import type { KeyView } from "#lib/contracts/keys.ts";
import { type KeyLife, keyLife } from "#lib/domain/key-life.ts";

const instantOf = (text: string | null) => (text === null ? null : new Date(text));

/** How a key stands at `now`, though it was read a while ago. */
export function lifeOf({ state, expires_at, revoked_at }: KeyView, now: Date): KeyLife {
  return keyLife({ state, expiresAt: instantOf(expires_at), revokedAt: instantOf(revoked_at) }, now);
}
