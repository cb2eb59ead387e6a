import { carrierOf } from "../board-filter.ts";
import type { DeliveryWindow, Note } from "../shipment-facts.ts";
import { isTerminal, type ShipmentStatus } from "../shipment-status.ts";
import { dueAt } from "../urgency.ts";

type Carrier = { id: string; name: string };

/** What a courier has to know of a shipment. */
export type StopRow = {
  id: string;
  status: ShipmentStatus;
  tracking_number: string;
  order_id: string;
  courier: Carrier | null;
  pickup_courier: Carrier | null;
  pickup: { name: string; phone: string; line1: string; district: string };
  district: string;
  district_code: string | null;
  khoroo: number | null;
  line1: string;
  landmark: string | null;
  recipient_name: string;
  recipient_phone: string;
  cod_amount: number | null;
  canceled_late: boolean;
  delivery_window: DeliveryWindow | null;
  note: Note | null;
  estimated_pickup_at: string | null;
  estimated_delivery_at: string | null;
};

export type Pickup<R> = { place: StopRow["pickup"]; rows: R[] };

export type Stops<R extends StopRow> = {
  /** One for each place, however many parcels wait there. */
  pickups: Pickup<R>[];
  deliveries: R[];
  /** How many of the courier's were agreed for a later day, and stand in neither list. */
  later: number;
  /** MNT to collect at today's doors. */
  cash: number;
};

/** What is due first comes first; what never is, last; then as they were registered. */
function byDue(a: StopRow, b: StopRow): number {
  const [dueA, dueB] = [a, b].map((row) => Date.parse(dueAt(row) ?? "9999-12-31"));
  return (dueA ?? 0) - (dueB ?? 0) || (a.id < b.id ? -1 : 1);
}

const placeKey = ({ name, phone, line1 }: StopRow["pickup"]) => JSON.stringify([name, phone, line1]);

/** What is out already is carried today, whatever was agreed. */
const isLater = ({ status, delivery_window }: StopRow, day: string) =>
  status !== "out_for_delivery" && status !== "created" && delivery_window !== null && delivery_window.on > day;

/**
 * A courier's day: where to fetch, and where to deliver.
 * @param rows of anybody, in any order and state
 * @param day today, `YYYY-MM-DD` in Ulaanbaatar
 */
export function stopsOf<R extends StopRow>(rows: readonly R[], courierId: string, day: string): Stops<R> {
  // What was canceled on its way comes back: nobody is to bring it to the door, or to ask for its money.
  const isToDo = (row: R) => !isTerminal(row.status) && !row.canceled_late;
  const own = rows.filter((row) => isToDo(row) && carrierOf(row)?.id === courierId).sort(byDue);
  const toFetch = Map.groupBy(
    own.filter(({ status }) => status === "created"),
    ({ pickup }) => placeKey(pickup),
  );
  const carried = own.filter(({ status }) => status !== "created");
  const deliveries = carried.filter((row) => !isLater(row, day));
  return {
    pickups: [...toFetch.values()].flatMap((waiting) =>
      waiting[0] ? [{ place: waiting[0].pickup, rows: waiting }] : [],
    ),
    deliveries,
    later: carried.length - deliveries.length,
    cash: deliveries.reduce((sum, { cod_amount }) => sum + (cod_amount ?? 0), 0),
  };
}
