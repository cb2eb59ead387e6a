import type { BoardClock } from "./board-clock.ts";
import { type BoardFilter, type Filterable, listKeyOf, shownBy } from "./board-filter.ts";
import { filterIn, type Grouping } from "./board-grouping.ts";

/** What a view asks for: the members of the filter that narrow something, and how the rows are laid out. */
export type ViewQuery = { [K in keyof BoardFilter]?: NonNullable<BoardFilter[K]> | undefined } & {
  group?: Grouping | undefined;
};

export type Asked = BoardFilter & { group: Grouping | null };

const unasked: Asked = {
  status: null,
  q: "",
  view: null,
  courier: null,
  vendor: null,
  district: null,
  level: null,
  partner: null,
  flag: null,
  cod: null,
  due: null,
  group: null,
};

const members = Object.keys(unasked) as (keyof Asked)[];

/** The view that what is asked for makes; nothing is left in it that narrows nothing. */
export function viewQueryOf(asked: Asked): ViewQuery {
  return Object.fromEntries(
    members.map((member) => [member, asked[member]]).filter(([, value]) => value !== null && value !== ""),
  );
}

/** What a view asks for, whole. */
export function askedBy(query: ViewQuery): Asked {
  return { ...unasked, ...query };
}

/** Whether what is asked for is that view. */
export function isAsked(query: ViewQuery, asked: Asked): boolean {
  const whole = askedBy(query);
  return members.every((member) => whole[member] === asked[member]);
}

/** How many of the open rows a view shows; null for one that is answered by another list: a search, or what is closed. */
export function countIn(query: ViewQuery, open: readonly Filterable[], clock: BoardClock): number | null {
  const { group, ...asked } = askedBy(query);
  const filter = filterIn(group, asked);
  if (listKeyOf(filter).kind !== "open") return null;
  const shown = shownBy(filter, clock);
  return open.reduce((count, row) => (shown(row) ? count + 1 : count), 0);
}
