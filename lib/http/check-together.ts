import { database } from "#db/client.ts";
import { type CheckedKey, checkKey } from "#db/queries/key-check.ts";

type Waiting = { resolve: (key: CheckedKey | undefined) => void; reject: (reason: unknown) => void };

/** A check that hangs, as on a lost connection, holds up those who came after it no longer than this. */
const patienceMs = 1_000;

/** By the hash of their secret: requests whose check has not been sent, of keys that are being checked. */
const lines = new Map<string, Waiting[]>();

/**
 * Checks and counts a request by its key. Of each key one check is under way at a time, and takes all that have come
 * until it is sent: side by side they would wait for each other's turn at the key's one counter. Each is still counted,
 * and none is answered by what was read before it came.
 */
export function checkTogether(secretHash: string): Promise<CheckedKey | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<CheckedKey | undefined>();
  const line = lines.get(secretHash);
  if (line) line.push({ resolve, reject });
  else {
    const begun = [{ resolve, reject }];
    lines.set(secretHash, begun);
    // Whoever arrived in the same turn comes along.
    setImmediate(() => void serve(secretHash, begun));
  }
  return promise;
}

async function serve(secretHash: string, line: Waiting[]): Promise<void> {
  while (line.length > 0) {
    const { promise: tired, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    await Promise.race([check(secretHash, line.splice(0)), tired]);
    clearTimeout(timer);
  }
  // In the same turn as the last look: what comes later begins anew.
  lines.delete(secretHash);
}

async function check(secretHash: string, asked: Waiting[]): Promise<void> {
  try {
    const key = await checkKey(database(), secretHash, asked.length);
    for (const [index, { resolve }] of asked.entries())
      resolve(key && { ...key, count: key.count - asked.length + 1 + index });
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
