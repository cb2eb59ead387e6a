import { type CarriedShipment, lockShipment, lockShipmentsOfOrder } from "#db/queries/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";

const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && !value.includes("\0");

/**
 * The partner's shipments that a webhook names by `data.id`, `data.shipment_id` or `data.order_id` (contract §6), locked,
 * newest first: more than one only where an order was shipped in parts.
 * @throws AppError `shipment_not_found`
 */
export async function lockNamedShipments(
  { tx, scope }: Ctx<PartnerScope>,
  data: Record<string, unknown>,
): Promise<[CarriedShipment, ...CarriedShipment[]]> {
  for (const id of [data.id, data.shipment_id].filter(isText)) {
    const shipment = await lockShipment(tx, scope, id);
    if (shipment) return [shipment];
  }
  const [newest, ...parts] = isText(data.order_id) ? await lockShipmentsOfOrder(tx, scope, data.order_id) : [];
  if (newest) return [newest, ...parts];
  throw new AppError(
    "shipment_not_found",
    "None of your shipments has this data.id, data.shipment_id or data.order_id.",
  );
}
