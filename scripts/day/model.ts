import { type EventType, eventTypeOf, isWebhookEventType } from "#lib/domain/event-type.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";

/** What can become of a parcel on the day. */
export type Happening = "cancel" | "pick_up" | "hub" | "assign" | "out" | "deliver" | "attempt" | "fail" | "give_back";

/** A parcel as it has to stand, with all that has to have happened to it, in order. */
export type Parcel = {
  id: string;
  number: string;
  /** As the board names it. */
  vendor: string;
  /** Of whoever is to take it to its recipient. */
  planned: string;
  status: ShipmentStatus;
  courier: string | null;
  attempts: number;
  isReturned: boolean;
  events: EventType[];
};

export type Registered = Pick<Parcel, "id" | "number" | "vendor" | "planned">;

/** A parcel as its shop has just registered it. */
export function newParcel(registered: Registered): Parcel {
  return {
    ...registered,
    ...{ status: "created", courier: null, attempts: 0, isReturned: false, events: ["shipment.created"] },
  };
}

const statusAfter: Record<Happening, ShipmentStatus | null> = {
  cancel: "canceled",
  pick_up: "picked_up",
  hub: "in_transit",
  assign: null,
  out: "out_for_delivery",
  deliver: "delivered",
  attempt: "in_transit",
  fail: "failed",
  give_back: null,
};

const eventBeside = { assign: "shipment.courier_assigned", give_back: "shipment.returned" } as const;

/** Writes down what happens to a parcel. @param courier who has it from then on, where that changes */
export function happen(parcel: Parcel, what: Happening, courier = parcel.courier): void {
  const status = statusAfter[what];
  parcel.events.push(what === "assign" || what === "give_back" ? eventBeside[what] : eventTypeOf[status ?? "created"]);
  parcel.status = status ?? parcel.status;
  parcel.courier = courier;
  if (what === "attempt") parcel.attempts += 1;
  if (what === "give_back") parcel.isReturned = true;
}

/** What its shop has to have been told, in order. */
export const toldOf = ({ events }: Parcel): EventType[] => events.filter(isWebhookEventType);

const closed: readonly ShipmentStatus[] = ["delivered", "failed", "canceled"];

/** Whether the board shows it unasked; what only has to go back has a view of its own. */
export function isOnBoard({ status }: Parcel): boolean {
  return !closed.includes(status);
}
