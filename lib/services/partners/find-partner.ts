import { findPartnerBySlug, type Partner } from "#db/queries/partners.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";

/**
 * The partner of that slug.
 *
 * @throws AppError `partner_not_found`
 */
export async function findPartner({ tx }: Pick<Ctx, "tx">, slug: string): Promise<Partner> {
  const partner = await findPartnerBySlug(tx, slug);
  if (!partner) throw new AppError("partner_not_found", `There is no partner ${slug}.`);
  return partner;
}
