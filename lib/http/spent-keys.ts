import type { CheckedKey } from "#db/queries/key-check.ts";

/** No longer than a revocation may take to be seen (contract §2). */
const longestMs = 1_000;
const mostKeys = 10_000;

type Spent = { key: CheckedKey; at: number; until: number };

/** By the hash of their secret. */
const spentKeys = new Map<string, Spent>();

/** Remembers that a key has used up its minute, for as long as that may be believed without asking again. */
export function rememberSpent(secretHash: string, key: CheckedKey): void {
  const at = performance.now();
  if (spentKeys.size >= mostKeys) spentKeys.clear();
  spentKeys.set(secretHash, { key, at, until: at + Math.min(longestMs, key.reset_s * 1_000) });
}

/**
 * A key that has used up its minute, as it would be read now: what comes on top of a limit does not reach the database.
 * Undefined when it has to be asked.
 */
export function findSpent(secretHash: string): CheckedKey | undefined {
  const spent = spentKeys.get(secretHash);
  if (!spent) return undefined;
  const now = performance.now();
  if (now < spent.until) return { ...spent.key, reset_s: spent.key.reset_s - (now - spent.at) / 1_000 };
  spentKeys.delete(secretHash);
  return undefined;
}
