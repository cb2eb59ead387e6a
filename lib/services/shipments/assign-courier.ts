import type { ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Leg } from "#lib/domain/leg.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "#lib/services/context.ts";
import { chosenCourier } from "./chosen-courier.ts";
import { loadShipmentLocked } from "./load-shipment.ts";
import { presentShipment } from "./present-shipment.ts";
import { recordChange } from "./record-change.ts";

type Assignment = {
  shipmentId: string;
  courierId: string | null;
  /** The delivery unless it is said. */
  leg?: Leg;
  expectedVersion?: number;
};

/**
 * Gives a leg of an open shipment to a courier, or takes it from them (`courierId` null). An event row, no webhook.
 * @throws AppError `shipment_not_found`, `courier_not_found`, `courier_inactive`, `version_conflict`,
 * `invalid_transition` when it is final, or its pickup is over
 */
export async function assignCourier(
  ctx: Ctx,
  { shipmentId, courierId, leg = "delivery", expectedVersion }: Assignment,
): Promise<ShipmentView> {
  const shipment = await loadShipmentLocked(ctx, shipmentId);
  const column = leg === "pickup" ? "pickupCourierId" : "courierId";
  if (shipment[column] === courierId) return presentShipment(shipment);
  refuseStaleVersion(shipment, expectedVersion);
  if (isTerminal(shipment.status))
    throw new AppError("invalid_transition", `A '${shipment.status}' shipment has no courier to change.`);
  if (leg === "pickup" && shipment.status !== "created")
    throw new AppError("invalid_transition", `A '${shipment.status}' shipment has been picked up.`);

  const courier = courierId === null ? null : await chosenCourier(ctx, courierId);
  const named = courier && { name: courier.name, phone: courier.phone };
  const after = await recordChange(ctx, shipment, {
    type: leg === "pickup" ? "shipment.pickup_courier_assigned" : "shipment.courier_assigned",
    patch: { [column]: courier?.id ?? null },
    courier: leg === "delivery" ? named : undefined,
    facts: { courier: named },
    occurredAt: ctx.now,
  });
  return presentShipment(after);
}
