import type { ClaimedDelivery } from "#db/queries/webhook-claims.ts";
import type { Completion } from "#db/queries/webhook-completions.ts";

/** An attempt that is over, and not written down yet. */
export type Ended = { claim: ClaimedDelivery; completion: Completion };
