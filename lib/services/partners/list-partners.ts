import { type Partner, selectPartners } from "#db/queries/partners.ts";
import type { Ctx } from "../context.ts";

/** All partners, by slug. */
export function listPartners({ tx }: Pick<Ctx, "tx">): Promise<Partner[]> {
  return selectPartners(tx);
}
