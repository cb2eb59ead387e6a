import { isDeepStrictEqual } from "node:util";
import type { Tx } from "#db/client.ts";
import { markNotified, markSeen, openAlert, reopenAlert, resolveAlerts, selectOpenAlerts } from "#db/queries/alerts.ts";
import { notifyChange } from "#db/queries/changes.ts";
import { alertKinds } from "#lib/domain/alert-kinds.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import type { Cause } from "./find-causes.ts";
import { keyOf, mergeCauses } from "./merge-causes.ts";

/**
 * Makes the open alerts of an environment say what is wrong now: what is new is raised, what is gone is resolved.
 * Alerts that only a person ends are left alone.
 */
export async function updateAlerts(tx: Tx, environment: Environment, causes: readonly Cause[]): Promise<void> {
  const open = new Map((await selectOpenAlerts(tx, environment)).map((alert) => [keyOf(alert), alert]));
  const seen: string[] = [];
  const covered = new Set<string>();
  let changed = false;
  for (const { count, covers, ...cause } of mergeCauses(causes, (key) => open.has(key))) {
    const known = open.get(keyOf(cause));
    open.delete(keyOf(cause));
    for (const key of covers) covered.add(key);
    if (known?.count === count && isDeepStrictEqual(known.facts, cause.facts)) {
      seen.push(known.id);
      continue;
    }
    changed = true;
    const id = await openAlert(tx, { ...cause, id: newId("alr"), environment }, count);
    // Whoever acknowledged it has not seen that one more receiver fails.
    if (known?.acknowledgedAt && receiversOf(cause) > receiversOf(known)) await reopenAlert(tx, id);
  }
  const gone = [...open].filter(([, { kind }]) => alertKinds[kind].resolvesItself);
  await markSeen(tx, seen);
  await resolveAlerts(
    tx,
    gone.map(([, { id }]) => id),
  );
  // Their cause goes on under another alert: nobody is told that it has ended.
  const replaced = gone.filter(([key]) => covered.has(key)).map(([, { id }]) => id);
  await markNotified(tx, replaced, "endNotifiedAt");
  if (changed || gone.length > 0) notifyChange(tx, { kind: "alert", environment });
}

const receiversOf = ({ facts }: Pick<Cause, "facts">) => Number(facts.receivers ?? 1);
