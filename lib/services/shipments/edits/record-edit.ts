import type { CarriedShipment, NewShipment } from "#db/queries/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { endOfWindow } from "#lib/domain/delivery-window.ts";
import { promise } from "#lib/domain/promise.ts";
import { searchText } from "#lib/domain/search-text.ts";
import { isInServiceArea } from "#lib/domain/service-area.ts";
import { type Editable, editChanges, sentByPartner } from "#lib/domain/shipment-edit.ts";
import type { Ctx } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { recordChange } from "../record-change.ts";

/** What of a shipment can be edited, as it stands. */
export function editableOf(shipment: CarriedShipment): Editable {
  const { codAmount } = shipment;
  return {
    pickup_address: shipment.pickupAddress,
    delivery_address: shipment.deliveryAddress,
    service_level: shipment.serviceLevel,
    cash_on_delivery: codAmount === null ? null : { amount: codAmount, currency: "MNT" },
    delivery_window: shipment.deliveryWindow,
  };
}

function refuseOutside(after: Editable): void {
  for (const field of ["pickup_address", "delivery_address"] as const)
    if (!isInServiceArea(after[field]))
      throw new AppError("outside_service_area", `'${field}' lies outside Mongolia. Check lat and lng.`, { field });
}

/** What was promised, where the edit changes that: by another service level, or by what was agreed on the phone. */
async function promisedAnew(ctx: Ctx, shipment: CarriedShipment, before: Editable, after: Editable) {
  const isSame = (member: "service_level" | "delivery_window") =>
    editChanges({ of: before[member] }, { of: after[member] }).length === 0;
  if (isSame("service_level") && isSame("delivery_window")) return {};
  const settings = await settingsInForce(ctx);
  // What was promised faster only now is not late already.
  const since = isSame("service_level") ? shipment.createdAt : ctx.now;
  const promised = promise(after.service_level, since, settings);
  const { delivery_window: window } = after;
  return window ? { ...promised, estimatedDeliveryAt: endOfWindow(window, settings) } : promised;
}

type Edit = {
  after: Editable;
  /** Whose word it is: what PickPack changes has the partner's beside it. */
  by: "partner" | "staff";
  reason?: string;
};

/**
 * Saves an edit of a locked shipment as `shipment.updated`, with every value before and after. What changes nothing is
 * answered as it stands.
 * @throws AppError `outside_service_area`
 */
export async function recordEdit(
  ctx: Ctx,
  shipment: CarriedShipment,
  { after, by, reason }: Edit,
): Promise<CarriedShipment> {
  const before = editableOf(shipment);
  const changes = editChanges(before, after);
  if (changes.length === 0) return shipment;
  refuseOutside(after);
  const { pickup_address: pickupAddress, delivery_address: deliveryAddress } = after;
  const patch: Partial<NewShipment> = {
    pickupAddress,
    deliveryAddress,
    serviceLevel: after.service_level,
    codAmount: after.cash_on_delivery?.amount ?? null,
    codCurrency: after.cash_on_delivery && "MNT",
    deliveryWindow: after.delivery_window,
    sentByPartner: sentByPartner(shipment.sentByPartner, { before, after, by }),
    searchText: searchText({ ...shipment, pickupAddress, deliveryAddress }),
    ...(await promisedAnew(ctx, shipment, before, after)),
  };
  return recordChange(ctx, shipment, {
    type: "shipment.updated",
    patch,
    facts: { changes },
    note: reason,
    occurredAt: ctx.now,
  });
}
