import type { Tx } from "#db/client.ts";
import { type Change, notifyChange } from "#db/queries/changes.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Ids in one announcement: its payload is at most 8,000 bytes. */
const IDS_PER_CHANGE = 200;

/** Tells the open pages, after the commit, which deliveries have changed. */
export function announceDeliveries(tx: Tx, deliveries: readonly { id: string; environment: Environment }[]): void {
  for (const change of deliveryChanges(deliveries)) notifyChange(tx, change);
}

function deliveryChanges(deliveries: readonly { id: string; environment: Environment }[]): Change[] {
  return Object.entries(Object.groupBy(deliveries, ({ environment }) => environment)).flatMap(
    ([environment, group]) => {
      const ids = group.map(({ id }) => id);
      const batches = Array.from({ length: Math.ceil(ids.length / IDS_PER_CHANGE) }, (_, index) =>
        ids.slice(index * IDS_PER_CHANGE, (index + 1) * IDS_PER_CHANGE),
      );
      return batches.map(
        (batch) => ({ kind: "delivery", environment: environment as Environment, ids: batch }) as const,
      );
    },
  );
}
