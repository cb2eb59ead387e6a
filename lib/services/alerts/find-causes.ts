import type { Tx } from "#db/client.ts";
import {
  type CauseGroup,
  groupBlocked,
  groupDeadLetters,
  groupHeld,
  listFailing,
  readDueWork,
} from "#db/queries/alert-causes.ts";
import type { NewAlert } from "#db/queries/alerts.ts";
import { hasWorkerLooked } from "#db/queries/worker-heartbeats.ts";
import type { AlertKind } from "#lib/domain/alert-kinds.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type Thresholds = {
  /** Seconds without a look by any worker, with work due for as long. */
  silentS: number;
  /** Seconds that a delivery may be due before it counts as late. */
  lateS: number;
  /** Seconds that an endpoint may take nothing while it is tried. */
  failingS: number;
};

export const thresholds: Thresholds = { silentS: 30, lateS: 60, failingS: 6 * 3_600 };

/** What is wrong, and how often. */
export type Cause = Omit<NewAlert, "id" | "environment"> & { count: number };

/** Everything that is wrong in an environment and goes away by itself, as it is now. */
export async function findCauses(tx: Tx, environment: Environment, limits: Thresholds): Promise<Cause[]> {
  const [queue, dead, blocked, held, failing] = await Promise.all([
    findQueueCause(tx, environment, limits),
    groupDeadLetters(tx, environment),
    groupBlocked(tx, environment),
    groupHeld(tx, environment),
    listFailing(tx, environment, limits.failingS),
  ]);
  return [
    ...queue,
    ...dead.map((group) => causeOf("dead_letters", group, [group.outcome, group.statusCode])),
    ...blocked.map((group) => causeOf("blocked_address", group)),
    ...held.map((group) => causeOf("endpoint_disabled", group)),
    ...failing.map((group) => causeOf("endpoint_failing", group)),
  ];
}

/** Deliveries that wait are one cause: nobody works, or whoever works does not keep up, be it for one receiver that is slow. */
async function findQueueCause(tx: Tx, environment: Environment, { silentS, lateS }: Thresholds): Promise<Cause[]> {
  const [isAlive, unseen, late] = await Promise.all([
    hasWorkerLooked(tx, silentS, environment),
    readDueWork(tx, environment, silentS),
    readDueWork(tx, environment, lateS),
  ]);
  const [kind, { count, since, receiver }] = isAlive
    ? (["deliveries_late", late] as const)
    : (["worker_silent", { ...unseen, receiver: null }] as const);
  if (since === null) return [];
  const facts = { since: since.toISOString(), ...(receiver && { receiver: new URL(receiver.url).host }) };
  return [{ kind, cause: "", partnerId: null, subjectId: receiver?.id ?? null, count, facts }];
}

function causeOf(kind: AlertKind, group: CauseGroup, error: readonly (string | number | null)[] = []): Cause {
  const { endpointId, partnerId, url, count, since, outcome, statusCode } = group;
  return {
    kind,
    cause: [endpointId, ...error].filter((part) => part !== null).join(" "),
    partnerId,
    subjectId: endpointId,
    count,
    facts: { receiver: new URL(url).host, since: since.toISOString(), outcome, status: statusCode },
  };
}
