import { violatedUnique } from "#db/failure.ts";
import { insertPartner, type Partner } from "#db/queries/partners.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Adds a partner: a marketplace or store that owns keys, shipments and endpoints.
 *
 * @throws AppError `already_exists` when the slug is taken
 */
export async function createPartner(
  ctx: Omit<Ctx, "scope">,
  { slug, name }: { slug: string; name: string },
): Promise<Partner> {
  const partner = { id: newId("prt", ctx.now), slug, name, createdAt: ctx.now };
  await insertPartner(ctx.tx, partner).catch((error: unknown) => {
    if (violatedUnique(error) === null) throw error;
    throw new AppError("already_exists", `There is a partner ${slug} already.`, { field: "slug" });
  });
  await recordAudit(ctx, { action: "partner.created", subjectId: partner.id, after: { slug, name } });
  return partner;
}
