import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { carrierOf } from "#lib/domain/board-filter.ts";
import { type Group, type Grouping, groupRows, NOBODY } from "#lib/domain/board-grouping.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { shipmentStatuses } from "#lib/domain/shipment-status.ts";

export type NamedGroup = Group<BoardRow> & { name: string };

export type GroupEntry = { kind: "group"; key: string; group: NamedGroup; closed: boolean };

/** A line of the table: a row, or the head of the group whose rows follow it. */
export type Entry = { kind: "row"; key: string; row: BoardRow } | GroupEntry;

export type Groups = ReturnType<typeof useGroups>;

const { compare } = new Intl.Collator("mn");

const rankOf = (status: string) => (shipmentStatuses as readonly string[]).indexOf(status);

/** Couriers by name, what nobody has first; pickups as the risk of their first row puts them. */
const orders: Record<Grouping, (a: NamedGroup, b: NamedGroup) => number> = {
  pickup: () => 0,
  courier: (a, b) => {
    if (a.place === NOBODY || b.place === NOBODY) return a.place === NOBODY ? -1 : 1;
    return compare(a.name, b.name);
  },
  status: (a, b) => rankOf(a.place) - rankOf(b.place),
};

const entryOf = (row: BoardRow): Entry => ({ kind: "row", key: row.id, row });

/** The rows in their groups, and as the lines of a table; the rows of a closed group are left out of both. */
export function useGroups(
  environment: Environment,
  rows: readonly BoardRow[],
  { grouping, placeOf }: { grouping: Grouping | null; placeOf: (row: BoardRow) => string },
) {
  const t = useTranslations("board");
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { data: couriers } = useQuery({ ...couriersOptions(environment), enabled: grouping === "courier" });
  const toggle = (place: string) => setClosed((before) => before.symmetricDifference(new Set([place])));
  const grouped = useMemo(() => {
    if (grouping === null) return null;
    const names = new Map(couriers?.map(({ id, name }) => [id, name]));
    for (const row of rows) {
      const carrier = carrierOf(row);
      if (carrier && !names.has(carrier.id)) names.set(carrier.id, carrier.name);
    }
    const nameOf: Record<Grouping, (group: Group<BoardRow>) => string | undefined> = {
      pickup: (group) => group.rows[0]?.pickup.name,
      courier: ({ place }) => names.get(place),
      status: ({ place }) => place,
    };
    const named = groupRows(rows, placeOf).map((group) => ({
      ...group,
      name: nameOf[grouping](group) ?? t("unassigned"),
    }));
    return named.sort(orders[grouping]);
  }, [rows, grouping, placeOf, couriers, t]);
  const entries = useMemo(() => {
    if (!grouped) return rows.map(entryOf);
    return grouped.flatMap((group): Entry[] => {
      const isClosed = closed.has(group.place);
      const head: Entry = { kind: "group", key: `group-${group.place}`, group, closed: isClosed };
      return isClosed ? [head] : [head, ...group.rows.map(entryOf)];
    });
  }, [grouped, rows, closed]);
  const inOrder = useMemo(() => entries.flatMap((entry) => (entry.kind === "row" ? entry.row : [])), [entries]);
  return { groups: grouped ?? [], entries, rows: inOrder, toggle };
}
