import { listCallers as selectCallers } from "#db/queries/request-log.ts";
import type { CallerChoices } from "#lib/contracts/requests.ts";
import type { Ctx } from "#lib/services/context.ts";

/** The keys and people who can have called, for the filter of the request log. */
export function listCallers({ tx, scope }: Ctx): Promise<CallerChoices> {
  return selectCallers(tx, scope);
}
