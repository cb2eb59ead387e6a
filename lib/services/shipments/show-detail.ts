import type { z } from "zod";
import { selectPartners } from "#db/queries/partners.ts";
import { listEvents } from "#db/queries/shipment-events.ts";
import type { shipmentDetail } from "#lib/contracts/board.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { sentValues } from "#lib/domain/shipment-edit.ts";
import type { Ctx } from "#lib/services/context.ts";
import { editableOf } from "./edits/record-edit.ts";
import { boardRowOf } from "./list-board-rows.ts";
import { presentEvent } from "./list-shipment-events.ts";
import { loadShipment } from "./load-shipment.ts";
import { presentFacts } from "./present-shipment.ts";

const MOST_EVENTS = 200;

/**
 * A shipment with its row, its partner and its latest history.
 * @throws AppError `shipment_not_found`
 */
export async function showDetail(ctx: Ctx, id: string): Promise<z.input<typeof shipmentDetail>> {
  const { tx } = ctx;
  const [carried, row, partners] = await Promise.all([loadShipment(ctx, id), boardRowOf(ctx, id), selectPartners(tx)]);
  const partner = partners.find((one) => one.id === carried.partnerId);
  if (!row || !partner) throw new AppError("shipment_not_found", "There is no such shipment.");
  const after = Math.max(0, carried.version - MOST_EVENTS);
  const events = await listEvents(tx, id, { after, limit: MOST_EVENTS });
  const { metadata: _, ...shipment } = presentFacts(carried);
  return {
    row,
    partner: { slug: partner.slug, name: partner.name },
    shipment,
    sent_by_partner: sentValues(carried.sentByPartner, editableOf(carried)),
    events: events.map(presentEvent).reverse(),
  };
}
