import type { CarriedShipment } from "#db/queries/shipments.ts";
import type { InboundOutcome } from "#lib/domain/inbound-outcome.ts";
import { raiseAlert } from "../alerts/raise-alert.ts";
import type { Ctx } from "../context.ts";
import { cancelBeforePickup } from "../shipments/cancel-shipment.ts";
import { recordChange } from "../shipments/record-change.ts";

/**
 * The vendor canceled the order. Before the pickup that ends the shipment; afterwards it is written down for the
 * dispatchers, who decide what becomes of the parcel.
 */
export async function cancelByPartner(ctx: Ctx, shipment: CarriedShipment, eventId: string): Promise<InboundOutcome> {
  const facts = { inbound_event_id: eventId };
  if (shipment.status === "canceled") return "already_canceled";
  if (shipment.status === "created") {
    await cancelBeforePickup(ctx, shipment, { facts });
    return "canceled";
  }
  if (shipment.canceledLateAt !== null) return "canceled_late";
  await recordChange(ctx, shipment, {
    type: "shipment.canceled_late",
    patch: { canceledLateAt: ctx.now },
    facts,
    occurredAt: ctx.now,
  });
  const { environment, partnerId, id: subjectId, status, orderId, trackingNumber } = shipment;
  const alert = { status, order_id: orderId, tracking_number: trackingNumber };
  await raiseAlert(ctx.tx, { kind: "late_cancel", environment, partnerId, subjectId, facts: alert });
  return "canceled_late";
}
