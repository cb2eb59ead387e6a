import { database } from "#db/client.ts";
import { insertSettings } from "#db/queries/settings.ts";
import { environments } from "#lib/domain/environment.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { defaultSettings } from "#lib/domain/settings.ts";

/**
 * Lets moves made on the board happen at once, for tests that are about something else. Called first: what is in force
 * is remembered for a second.
 */
export async function withoutUndo(): Promise<void> {
  const settings = { ...defaultSettings, undo_seconds: 0 };
  const by = { actorType: "system", actorId: null, actorName: "test", requestId: "req_test" } as const;
  for (const environment of environments)
    await insertSettings(database(), staffScope(environment), { ...by, version: 1, settings, createdAt: new Date() });
}
