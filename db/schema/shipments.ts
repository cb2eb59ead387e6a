import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, jsonb, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { serviceLevels } from "#lib/domain/service-level.ts";
import type { SentByPartner } from "#lib/domain/shipment-edit.ts";
import type {
  Address,
  CashCollected,
  DeliveryWindow,
  Failure,
  Item,
  Location,
  Note,
  NumberedAttempt,
  Proof,
} from "#lib/domain/shipment-facts.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { instant, ownedKey, owner } from "./columns.ts";
import { couriers } from "./couriers.ts";
import { partners } from "./partners.ts";

export const shipmentStatusEnum = pgEnum("shipment_status", shipmentStatuses);
export const serviceLevelEnum = pgEnum("service_level", serviceLevels);

export const shipments = pgTable(
  "shipments",
  {
    id: text().notNull(),
    ...owner(),
    orderId: text().notNull(),
    vendorId: text().notNull(),
    trackingNumber: text().notNull().unique(),
    status: shipmentStatusEnum().notNull(),
    serviceLevel: serviceLevelEnum().notNull(),
    pickupAddress: jsonb().notNull().$type<Address>(),
    deliveryAddress: jsonb().notNull().$type<Address>(),
    parcel: jsonb().notNull().$type<Record<string, unknown>>(),
    items: jsonb().$type<Item[]>(),
    // The partner's own bytes, returned verbatim: text, because jsonb would reorder keys and round numbers.
    metadata: text(),
    codAmount: bigint({ mode: "number" }),
    codCurrency: text().$type<"MNT">(),
    courierId: text(),
    // Whoever fetches it at the vendor's, where that is somebody else.
    pickupCourierId: text(),
    deliveryWindow: jsonb().$type<DeliveryWindow>(),
    // The first value of what PickPack has edited since; null while everything is as the partner sent it.
    sentByPartner: jsonb().$type<SentByPartner>(),
    lastNote: jsonb().$type<Note>(),
    attempts: integer().notNull().default(0),
    lastAttempt: jsonb().$type<NumberedAttempt>(),
    lastAttemptAt: instant(),
    lastLocation: jsonb().$type<Location>(),
    lastMovedAt: instant().notNull(),
    failure: jsonb().$type<Failure>(),
    proofOfDelivery: jsonb().$type<Proof>(),
    cashCollected: jsonb().$type<CashCollected>(),
    // Every change raises it by one and has exactly one event row of the same number (deferred foreign key).
    version: integer().notNull(),
    // The version of the last change that a decision may rest on: a remark makes nobody's decision stale.
    decisiveVersion: integer().notNull().default(1),
    // Events that were sent to the partner so far; the first, picked_up, is 1.
    lastSeq: integer().notNull(),
    changedBy: text().notNull(),
    searchText: text().notNull(),
    estimatedPickupAt: instant(),
    estimatedDeliveryAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    pickedUpAt: instant(),
    deliveredAt: instant(),
    failedAt: instant(),
    canceledAt: instant(),
    // The partner canceled after the pickup: the parcel is under way, and somebody has to decide.
    canceledLateAt: instant(),
    returningAt: instant(),
    returnedAt: instant(),
  },
  (table) => [
    ownedKey(table),
    foreignKey({ columns: [table.partnerId], foreignColumns: [partners.id] }),
    foreignKey({ columns: [table.environment, table.courierId], foreignColumns: [couriers.environment, couriers.id] }),
    foreignKey({
      columns: [table.environment, table.pickupCourierId],
      foreignColumns: [couriers.environment, couriers.id],
    }),
    // What the couriers collected today.
    index("shipments_delivered").on(table.environment, table.deliveredAt).where(sql`${table.deliveredAt} is not null`),
    // The board reads the open ones of an environment, newest first.
    index("shipments_open")
      .on(table.environment, table.id)
      .where(sql`${table.status} in ('created', 'picked_up', 'in_transit', 'out_for_delivery')`),
    // Beside those it shows what still has to go back to its vendor.
    index("shipments_to_return")
      .on(table.environment, table.id)
      .where(sql`${table.status} = 'failed' and ${table.pickedUpAt} is not null and ${table.returnedAt} is null`),
    // GET /shipments pages by id; the filters below narrow it.
    index("shipments_status").on(table.environment, table.status, table.id),
    index("shipments_order").on(table.environment, table.partnerId, table.orderId),
    index("shipments_vendor").on(table.environment, table.partnerId, table.vendorId, table.id),
    index("shipments_updated").on(table.environment, table.partnerId, table.updatedAt),
    // Search finds any fragment of a number, name, phone or address, Cyrillic included.
    // Only the closed ones: the open are few enough to be read through, and each insert would cost 250 trigrams.
    index("shipments_search")
      .using("gin", table.searchText.op("gin_trgm_ops"))
      .where(sql`${table.status} in (${sql.raw("'delivered', 'failed', 'canceled'")})`),
  ],
);
