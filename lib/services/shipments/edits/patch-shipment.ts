import type { z } from "zod";
import type { patchShipmentBody } from "#lib/contracts/edits.ts";
import type { ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Editable } from "#lib/domain/shipment-edit.ts";
import type { Money } from "#lib/domain/shipment-facts.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "#lib/services/context.ts";
import { refuseAfterPickup } from "../cancel-shipment.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { presentShipment } from "../present-shipment.ts";
import { editedAddress } from "./edited-address.ts";
import { editableOf, recordEdit } from "./record-edit.ts";

type Patch = z.output<typeof patchShipmentBody>;

function cashOf({ cash_on_delivery: cash }: Patch, before: Money | null): Money | null {
  if (cash === undefined) return before;
  if (cash === null) return null;
  if (cash.currency === "MNT") return { amount: cash.amount, currency: "MNT" };
  throw new AppError("unsupported_currency", "Cash on delivery is collected in MNT only.", {
    field: "cash_on_delivery.currency",
  });
}

/**
 * Changes a shipment for its partner before the pickup (contract §4). A history entry, no webhook; what changes nothing
 * is answered as it stands.
 * @throws AppError `shipment_not_found`, `shipment_already_picked_up`, `invalid_transition` when it is final,
 * `version_conflict`, `outside_service_area`, `unsupported_currency`
 */
export async function patchShipment(ctx: Ctx, input: Patch & { shipmentId: string }): Promise<ShipmentView> {
  const shipment = await loadShipmentLocked(ctx, input.shipmentId);
  refuseAfterPickup(shipment, "changed");
  refuseStaleVersion(shipment, input.expected_version);
  const before = editableOf(shipment);
  const after: Editable = {
    ...before,
    pickup_address: editedAddress(before.pickup_address, input.pickup_address),
    delivery_address: editedAddress(before.delivery_address, input.delivery_address),
    service_level: input.service_level ?? before.service_level,
    cash_on_delivery: cashOf(input, before.cash_on_delivery),
  };
  return presentShipment(await recordEdit(ctx, shipment, { after, by: "partner" }));
}
