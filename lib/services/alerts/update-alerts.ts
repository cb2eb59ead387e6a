import { isDeepStrictEqual } from "node:util";
import type { Tx } from "#db/client.ts";
import { markSeen, openAlert, resolveAlerts, selectOpenAlerts } from "#db/queries/alerts.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { alertKinds } from "#lib/domain/alert-kinds.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import type { Cause } from "./find-causes.ts";

const keyOf = ({ kind, cause }: Pick<Cause, "kind" | "cause">) => `${kind} ${cause}`;

/**
 * Makes the open alerts of an environment say what is wrong now: what is new is raised, what is gone is resolved.
 * Alerts that only a person ends are left alone.
 */
export async function updateAlerts(tx: Tx, environment: Environment, causes: readonly Cause[]): Promise<void> {
  const open = new Map((await selectOpenAlerts(tx, environment)).map((alert) => [keyOf(alert), alert]));
  const seen: string[] = [];
  let changed = false;
  for (const { count, ...cause } of causes) {
    const known = open.get(keyOf(cause));
    open.delete(keyOf(cause));
    if (known?.count === count && isDeepStrictEqual(known.facts, cause.facts)) {
      seen.push(known.id);
      continue;
    }
    changed = true;
    await openAlert(tx, { ...cause, id: newId("alr"), environment }, count);
  }
  const gone = [...open.values()].filter(({ kind }) => alertKinds[kind].resolvesItself).map(({ id }) => id);
  await markSeen(tx, seen);
  await resolveAlerts(tx, gone);
  if (changed || gone.length > 0) notifyChange(tx, { kind: "alert", environment });
}
