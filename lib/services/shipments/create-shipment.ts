import { notifyChange } from "#db/queries/changes.ts";
import { type CarriedShipment, insertShipment } from "#db/queries/shipments.ts";
import type { CreateShipmentBody, ShipmentView } from "#lib/contracts/shipments.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { memberSource } from "#lib/domain/member-source.ts";
import { promise } from "#lib/domain/promise.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import { searchText } from "#lib/domain/search-text.ts";
import { isInServiceArea } from "#lib/domain/service-area.ts";
import { newId, newTrackingNumber } from "#lib/ids.ts";
import { type Ctx, stamp } from "#lib/services/context.ts";
import { settingsInForce } from "#lib/services/settings/settings-in-force.ts";
import { presentShipment } from "./present-shipment.ts";

const maxMetadataBytes = 16 * 1024;

function metadataSource(body: CreateShipmentBody, raw: string): string | null {
  if (body.metadata === undefined) return null;
  const source = memberSource(raw, "metadata");
  if (source !== null && Buffer.byteLength(source) > maxMetadataBytes)
    throw new AppError("invalid_field", "Field 'metadata': must have at most 16 KB.", { field: "metadata" });
  return source;
}

function refuseUnservable(body: CreateShipmentBody): void {
  for (const field of ["pickup_address", "delivery_address"] as const)
    if (!isInServiceArea(body[field]))
      throw new AppError("outside_service_area", `'${field}' lies outside Mongolia. Check lat and lng.`, { field });
  const currency = body.cash_on_delivery?.currency ?? "MNT";
  if (currency !== "MNT")
    throw new AppError("unsupported_currency", "Cash on delivery is collected in MNT only.", {
      field: "cash_on_delivery.currency",
    });
}

/** What a shipment does not have yet when it is registered. */
const unset: Pick<
  CarriedShipment,
  | "courier"
  | "courierId"
  | "pickupCourierId"
  | "deliveryWindow"
  | "sentByPartner"
  | "lastNote"
  | "attempts"
  | "lastAttempt"
  | "lastAttemptAt"
  | "lastLocation"
  | "failure"
  | "proofOfDelivery"
  | "cashCollected"
  | "pickedUpAt"
  | "deliveredAt"
  | "failedAt"
  | "canceledAt"
  | "canceledLateAt"
  | "returningAt"
  | "returnedAt"
> = {
  courier: null,
  courierId: null,
  pickupCourierId: null,
  deliveryWindow: null,
  sentByPartner: null,
  lastNote: null,
  attempts: 0,
  lastAttempt: null,
  lastAttemptAt: null,
  lastLocation: null,
  failure: null,
  proofOfDelivery: null,
  cashCollected: null,
  pickedUpAt: null,
  deliveredAt: null,
  failedAt: null,
  canceledAt: null,
  canceledLateAt: null,
  returningAt: null,
  returnedAt: null,
};

/**
 * Registers a shipment (contract §4).
 * @param raw the body's source text, from which `metadata` is kept byte for byte
 * @throws AppError `outside_service_area`, `unsupported_currency`, `invalid_field` (metadata over 16 KB)
 */
export async function createShipment(
  ctx: Ctx<PartnerScope>,
  body: CreateShipmentBody,
  raw: string,
): Promise<ShipmentView> {
  refuseUnservable(body);
  const { tx, scope, actor, now } = ctx;
  const owner = { environment: scope.environment, partnerId: scope.partnerId };
  const serviceLevel = body.service_level ?? "standard";
  const sent = {
    orderId: body.order_id,
    vendorId: body.vendor_id,
    pickupAddress: body.pickup_address,
    deliveryAddress: body.delivery_address,
  };
  const trackingNumber = newTrackingNumber();
  const row = {
    id: newId("shp", now),
    ...owner,
    ...sent,
    trackingNumber,
    status: "created" as const,
    serviceLevel,
    parcel: body.parcel,
    items: body.items ?? null,
    metadata: metadataSource(body, raw),
    codAmount: body.cash_on_delivery?.amount ?? null,
    codCurrency: body.cash_on_delivery ? ("MNT" as const) : null,
    version: 1,
    decisiveVersion: 1,
    lastSeq: 0,
    changedBy: actor.name,
    searchText: searchText({ trackingNumber, ...sent }),
    ...promise(serviceLevel, now, await settingsInForce(ctx)),
    lastMovedAt: now,
    createdAt: now,
    updatedAt: now,
  };
  const event = {
    id: newId("evt", now),
    ...owner,
    shipmentId: row.id,
    type: "shipment.created" as const,
    status: "created" as const,
    version: 1,
    facts: {},
    occurredAt: now,
    ...stamp(ctx),
  };
  await insertShipment(tx, row, event);
  notifyChange(tx, { kind: "shipment", environment: scope.environment, id: row.id, version: 1 });
  return presentShipment({ ...unset, ...row });
}
