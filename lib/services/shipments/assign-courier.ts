import type { ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "#lib/services/context.ts";
import { chosenCourier } from "./chosen-courier.ts";
import { loadShipmentLocked } from "./load-shipment.ts";
import { presentShipment } from "./present-shipment.ts";
import { recordChange } from "./record-change.ts";

/**
 * Gives an open shipment to a courier, or takes it from them (`courierId` null). An event row, no webhook.
 * @throws AppError `shipment_not_found`, `courier_not_found`, `courier_inactive`, `version_conflict`,
 * `invalid_transition` when it is final
 */
export async function assignCourier(
  ctx: Ctx,
  input: { shipmentId: string; courierId: string | null; expectedVersion?: number },
): Promise<ShipmentView> {
  const shipment = await loadShipmentLocked(ctx, input.shipmentId);
  if (shipment.courierId === input.courierId) return presentShipment(shipment);
  refuseStaleVersion(shipment, input.expectedVersion);
  if (isTerminal(shipment.status))
    throw new AppError("invalid_transition", `A '${shipment.status}' shipment has no courier to change.`);

  const courier = input.courierId === null ? null : await chosenCourier(ctx, input.courierId);
  const after = await recordChange(ctx, shipment, {
    type: "shipment.courier_assigned",
    patch: { courierId: courier?.id ?? null },
    courier: courier && { name: courier.name, phone: courier.phone },
    facts: { courier: courier && { name: courier.name, phone: courier.phone } },
    occurredAt: ctx.now,
  });
  return presentShipment(after);
}
