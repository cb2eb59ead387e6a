import type { Tx } from "#db/client.ts";
import { selectSettings } from "#db/queries/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { defaultSettings, type Settings } from "#lib/domain/settings.ts";

const FRESH_MS = 1_000;

type Known = { settings: Settings; readAtMs: number };

const known = new Map<Environment, Known>();

/** What is stored, with the defaults for what did not exist when it was. */
export function completed(stored: Settings | undefined): Settings {
  return { ...defaultSettings, ...stored };
}

/**
 * The settings of an environment as of at most a second ago: read once a second by each process, not by each call.
 * On the caller's own connection, because waiting for a second one while holding the first can end in a deadlock of
 * the pool.
 */
export async function settingsInForce({ tx, scope }: { tx: Tx; scope: Scope }): Promise<Settings> {
  const { environment } = scope;
  const now = performance.now();
  const found = known.get(environment);
  if (found && now - found.readAtMs < FRESH_MS) return found.settings;
  const [newest] = await selectSettings(tx, scope, 1);
  const read = { settings: completed(newest?.settings), readAtMs: now };
  // A slow reading must not replace a later one.
  if ((known.get(environment)?.readAtMs ?? 0) <= now) known.set(environment, read);
  return read.settings;
}
