import type { DeliveryVerb } from "#lib/contracts/bulk-deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { askFor, type Observed } from "./bulk.ts";
import { deliveriesPath } from "./deliveries.ts";
import { inParts } from "./in-parts.ts";

const PART = 100;

type Batch = { action: DeliveryVerb; ids: readonly string[] };

/** Does one thing to many deliveries, in parts, and says of each whether it was done. */
export function changeDeliveriesInBulk(environment: Environment, { action, ids }: Batch, observed: Observed) {
  const targets = ids.map((id) => ({ id }));
  return inParts(targets, {
    ...observed,
    size: PART,
    send: (part) => askFor(`${deliveriesPath(environment)}/bulk`, { action, ids: part.map(({ id }) => id) }, part),
  });
}
