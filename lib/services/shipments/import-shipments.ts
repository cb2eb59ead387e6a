import type { ImportAnswer, ImportBody } from "#lib/contracts/import.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import { findPartner } from "#lib/services/partners/find-partner.ts";
import { createShipment } from "./create-shipment.ts";

/**
 * Registers rows of a sheet for a partner, each as if its shop had sent it, and answers for each of them: what is refused
 * is refused before anything of it is written, and the others are registered all the same.
 * @throws AppError `partner_not_found`
 */
export async function importShipments(ctx: Ctx, { partner: slug, shipments }: ImportBody): Promise<ImportAnswer> {
  const partner = await findPartner(ctx, slug);
  const owned = { ...ctx, scope: partnerScope(ctx.scope.environment, partner.id) };
  const answer: ImportAnswer = { registered: [], refused: [] };
  for (const [at, shipment] of shipments.entries()) {
    try {
      const { id, tracking_number } = await createShipment(owned, { ...shipment, metadata: undefined }, "");
      answer.registered.push({ at, id, tracking_number });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, details } = error;
      answer.refused.push({ at, code, message, field: details.field ?? null });
    }
  }
  return answer;
}
