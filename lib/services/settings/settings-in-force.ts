import { database, type Tx } from "#db/client.ts";
import { selectSettings } from "#db/queries/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { defaultSettings, type Settings } from "#lib/domain/settings.ts";
import { log } from "#lib/log.ts";

const FRESH_MS = 1_000;
/** Read anew from then on, while what is known still serves: else all who come in that moment would read, at once. */
const AGING_MS = 500;

type Known = { settings: Settings; readAtMs: number };

const known = new Map<Environment, Known>();
const beingRenewed = new Set<Environment>();

/** What is stored, with the defaults for what did not exist when it was. */
export function completed(stored: Settings | undefined): Settings {
  return { ...defaultSettings, ...stored };
}

async function read(tx: Tx, scope: Scope): Promise<Settings> {
  const readAtMs = performance.now();
  const [newest] = await selectSettings(tx, scope, 1);
  const settings = completed(newest?.settings);
  // A slow reading must not replace a later one.
  if ((known.get(scope.environment)?.readAtMs ?? 0) <= readAtMs) known.set(scope.environment, { settings, readAtMs });
  return settings;
}

async function renew(scope: Scope): Promise<void> {
  const { environment } = scope;
  if (beingRenewed.has(environment)) return;
  beingRenewed.add(environment);
  try {
    await read(database(), scope);
  } catch (error) {
    log.warn({ err: error }, "settings were not read ahead");
  } finally {
    beingRenewed.delete(environment);
  }
}

/**
 * The settings of an environment as of at most a second ago: read twice a second by each busy process, not by each call.
 * Where nothing fresh is known, on the caller's own connection, because waiting for a second one while holding the first
 * can end in a deadlock of the pool.
 */
export async function settingsInForce({ tx, scope }: { tx: Tx; scope: Scope }): Promise<Settings> {
  const found = known.get(scope.environment);
  const ageMs = found ? performance.now() - found.readAtMs : Number.POSITIVE_INFINITY;
  if (!found || ageMs >= FRESH_MS) return read(tx, scope);
  if (ageMs >= AGING_MS) void renew(scope);
  return found.settings;
}
