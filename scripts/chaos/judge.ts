import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";

/** One event as it is known to all three: by its shipment and its number there. */
export type Told = { shipmentId: string; seq: number };

export type Evidence = {
  /** What the API answered 200 for. */
  answered: readonly Told[];
  endpointIds: readonly string[];
  /** The rows of the database. */
  deliveries: readonly (Told & { endpointId: string; status: DeliveryStatus })[];
  /** What the receiver answered 2xx to, in that order. */
  accepted: readonly (Told & { endpointId: string })[];
};

export type Verdict = {
  answered: number;
  delivered: number;
  duplicated: number;
  /** Endpoint, shipment and number of each. */
  lost: string[];
  outOfOrder: string[];
};

const keyOf = ({ endpointId, shipmentId, seq }: Told & { endpointId: string }) => `${endpointId} ${shipmentId} ${seq}`;

/**
 * Compares what the API promised, what the database says and what the receiver saw. Lost is what any of them misses: an
 * answer without its row, a row that is not delivered, a delivered row the receiver never accepted. A second acceptance is
 * a duplicate; the order is that of the first ones.
 */
export function judge({ answered, endpointIds, deliveries, accepted }: Evidence): Verdict {
  const statusOf = new Map(deliveries.map((delivery) => [keyOf(delivery), delivery.status]));
  const firsts = new Set<string>();
  const newest = new Map<string, number>();
  let duplicated = 0;
  const outOfOrder: string[] = [];
  for (const one of accepted) {
    if (firsts.has(keyOf(one))) {
      duplicated += 1;
      continue;
    }
    firsts.add(keyOf(one));
    const line = `${one.endpointId} ${one.shipmentId}`;
    if (one.seq < (newest.get(line) ?? 0)) outOfOrder.push(keyOf(one));
    newest.set(line, Math.max(one.seq, newest.get(line) ?? 0));
  }
  const promised = answered.flatMap((told) => endpointIds.map((endpointId) => keyOf({ ...told, endpointId })));
  const owed = new Set([...promised, ...statusOf.keys()]);
  const lost = [...owed].filter((key) => statusOf.get(key) !== "delivered" || !firsts.has(key));
  return {
    answered: answered.length,
    delivered: owed.size - lost.length,
    duplicated,
    lost,
    outOfOrder,
  };
}
