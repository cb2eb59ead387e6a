import type { BoardClock } from "./board-clock.ts";
import { addDays, boundsOfDay, dayOf } from "./calendar.ts";
import { districtNames } from "./district.ts";
import type { ServiceLevel } from "./service-level.ts";
import { isTerminal, type ShipmentStatus } from "./shipment-status.ts";
import { dueTime } from "./urgency.ts";
import { type Classed, type Flag, flagsOf, isInView, type UrgencyView } from "./urgency-views.ts";

/** `other` = none of the nine. */
export const districtFilters = [...districtNames.map(({ code }) => code), "other" as const];

/** Days that move on, so that a view of them is good tomorrow too. */
export const dueFilters = ["today", "tomorrow"] as const;

/** What a dispatcher asked to see; null narrows nothing. */
export type BoardFilter = {
  /** Null = every open one, or with `q` every one that was found. */
  status: ShipmentStatus | null;
  q: string;
  view: UrgencyView | null;
  /** Who has the leg that comes next, or had the last one; `none` = nobody. */
  courier: string | null;
  vendor: string | null;
  district: (typeof districtFilters)[number] | null;
  level: ServiceLevel | null;
  /** The slug. */
  partner: string | null;
  flag: Flag | null;
  cod: "yes" | "no" | null;
  /** The day on which it is due in Ulaanbaatar: one of `dueFilters`, or `YYYY-MM-DD`. */
  due: string | null;
};

/** A list the server sends: all there is to do, those of one closed status, or what a search found. */
export type ListKey = { kind: "open" } | { kind: "closed"; status: ShipmentStatus } | { kind: "found"; q: string };

/** The list from which a filter's rows are picked. Open statuses share one, so that changing between them is instant. */
export function listKeyOf({ status, q }: Pick<BoardFilter, "status" | "q">): ListKey {
  const sought = q.trim();
  if (sought !== "") return { kind: "found", q: sought };
  return status && isTerminal(status) ? { kind: "closed", status } : { kind: "open" };
}

export type Filterable = Classed & {
  courier: { id: string } | null;
  pickup_courier: { id: string } | null;
  vendor_id: string;
  partner: string;
  cod_amount: number | null;
};

type Test = (row: Filterable) => boolean;

/** Who has it: the pickup's courier while it waits at the vendor's, where that is somebody else. */
export function carrierOf<C>({
  status,
  courier,
  pickup_courier,
}: {
  status: ShipmentStatus;
  courier: C | null;
  pickup_courier: C | null;
}): C | null {
  return status === "created" ? (pickup_courier ?? courier) : courier;
}

function isDueOn(wanted: string, clock: BoardClock): Test {
  const today = dayOf(new Date(clock.now));
  const days: Record<string, string> = { today, tomorrow: addDays(today, 1) };
  const { start, end } = boundsOfDay(days[wanted] ?? wanted);
  return (row) => {
    const due = dueTime(row);
    return due >= start.getTime() && due < end.getTime();
  };
}

/** What each member of a filter asks of a row. What was found by searching cannot be told here and counts as found. */
const tests: { [K in keyof BoardFilter]: (wanted: NonNullable<BoardFilter[K]>, clock: BoardClock) => Test } = {
  status: (status) => (row) => row.status === status,
  q: () => () => true,
  view: (view, clock) => (row) => isInView(view, row, clock),
  courier: (courier) => (row) => (carrierOf(row)?.id ?? "none") === courier,
  vendor: (vendor) => (row) => row.vendor_id === vendor,
  district: (district) => (row) => (row.district_code ?? "other") === district,
  level: (level) => (row) => row.service_level === level,
  partner: (partner) => (row) => row.partner === partner,
  flag: (flag) => (row) => flagsOf(row).includes(flag),
  cod: (cod) => (row) => (row.cod_amount !== null) === (cod === "yes"),
  due: isDueOn,
};

const members = Object.keys(tests) as (keyof BoardFilter)[];

function testOf<K extends keyof BoardFilter>(member: K, filter: BoardFilter, clock: BoardClock): Test[] {
  const wanted = filter[member];
  return wanted === null || wanted === "" ? [] : [tests[member](wanted as NonNullable<BoardFilter[K]>, clock)];
}

/** The question a filter asks of each row, made once for all of them. */
export function shownBy(filter: BoardFilter, clock: BoardClock): Test {
  const asked = members.flatMap((member) => testOf(member, filter, clock));
  // A question of urgency may be about a closed one: what has to go back.
  const isAnyStatus = filter.status !== null || filter.view !== null || filter.q.trim() !== "";
  return (row) => (isAnyStatus || !isTerminal(row.status)) && asked.every((test) => test(row));
}

/** Whether a filter narrows anything at all. */
export function isNarrow(filter: BoardFilter): boolean {
  return members.some((member) => filter[member] !== null && filter[member] !== "");
}

/** How many rows have each status. */
export function countByStatus(rows: readonly { status: ShipmentStatus }[]): Map<ShipmentStatus, number> {
  const counts = new Map<ShipmentStatus, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
