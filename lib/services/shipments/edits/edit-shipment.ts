import type { z } from "zod";
import { may } from "#lib/auth/permissions.ts";
import type { editShipmentBody } from "#lib/contracts/edits.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Editable } from "#lib/domain/shipment-edit.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { refuseStaleVersion } from "#lib/domain/version-conflict.ts";
import type { Ctx } from "#lib/services/context.ts";
import { loadShipmentLocked } from "../load-shipment.ts";
import { editedAddress } from "./edited-address.ts";
import { editableOf, recordEdit } from "./record-edit.ts";

type Edit = z.output<typeof editShipmentBody>;

function editedShipment(before: Editable, edit: Edit): Editable {
  return {
    pickup_address: editedAddress(before.pickup_address, edit.pickup_address),
    delivery_address: editedAddress(before.delivery_address, edit.delivery_address),
    service_level: before.service_level,
    cash_on_delivery: edit.cash_on_delivery === undefined ? before.cash_on_delivery : edit.cash_on_delivery,
    delivery_window: edit.delivery_window === undefined ? before.delivery_window : edit.delivery_window,
  };
}

/** Money is an admin's to change, and never without saying why. */
function refuseCashEdit({ actor }: Ctx, before: Editable, after: Editable, reason: string | undefined): void {
  if (before.cash_on_delivery?.amount === after.cash_on_delivery?.amount) return;
  if (actor.type !== "user" || !may(actor.role, "shipments:edit_cash"))
    throw new AppError("insufficient_role", "Only an admin changes what is to be collected.");
  if (reason === undefined)
    throw new AppError("missing_field", "Field 'reason' is required when the cash changes.", { field: "reason" });
}

/**
 * Edits an open shipment before or during transport: addresses, what is to be collected, and when it was agreed to
 * come. What the partner sent stays beside it. An event row, no webhook.
 * @throws AppError `shipment_not_found`, `version_conflict`, `invalid_transition` when it is final,
 * `outside_service_area`; for the cash `insufficient_role` and `missing_field` (reason)
 */
export async function editShipment(ctx: Ctx, input: Edit & { shipmentId: string }): Promise<void> {
  const shipment = await loadShipmentLocked(ctx, input.shipmentId);
  refuseStaleVersion(shipment, input.expected_version);
  if (isTerminal(shipment.status))
    throw new AppError("invalid_transition", `A '${shipment.status}' shipment cannot be edited.`);
  const before = editableOf(shipment);
  const after = editedShipment(before, input);
  refuseCashEdit(ctx, before, after, input.reason);
  await recordEdit(ctx, shipment, { after, by: "staff", reason: input.reason });
}
