/** Every column of the table, in the order it has before anybody moves one. */
export const columnIds = [
  "tracking",
  "order",
  "vendor",
  "status",
  "due",
  "address",
  "recipient",
  "courier",
  "cod",
  "attempts",
  "age",
  "flags",
] as const;

export type ColumnId = (typeof columnIds)[number];

/** Height of a row in px. */
export const densities = [24, 32, 40] as const;

export type Density = (typeof densities)[number];

export const columnWidths = { least: 48, most: 640 } as const;

/** `width` in px; null = as wide as it is made. */
export type ColumnLayout = { id: ColumnId; shown: boolean; width: number | null };

/** How somebody has laid out the table: every column once, in their order, the number first and always shown. */
export type BoardLayout = { density: Density; columns: ColumnLayout[] };

/** At 1280 px there is no room for these two beside the others. */
const hiddenAtFirst: ReadonlySet<ColumnId> = new Set(["vendor", "age"]);

export const defaultLayout: BoardLayout = {
  density: 32,
  columns: columnIds.map((id) => ({ id, shown: !hiddenAtFirst.has(id), width: null })),
};

/** What somebody's layout comes to with the columns there are now: one that came since takes its place after its neighbour. */
export function completeLayout(kept: BoardLayout | null): BoardLayout {
  if (!kept) return defaultLayout;
  const columns: ColumnLayout[] = [];
  for (const column of kept.columns) {
    if (columnIds.includes(column.id) && !columns.some(({ id }) => id === column.id)) columns.push(column);
  }
  for (const [at, column] of defaultLayout.columns.entries()) {
    if (columns.some(({ id }) => id === column.id)) continue;
    const before = columns.findIndex(({ id }) => id === columnIds[at - 1]);
    columns.splice(before + 1, 0, column);
  }
  const number = columns.find(({ id }) => id === "tracking");
  const others = columns.filter(({ id }) => id !== "tracking");
  return { density: kept.density, columns: number ? [{ ...number, shown: true }, ...others] : others };
}

export const shownColumns = ({ columns }: BoardLayout) => columns.filter(({ shown }) => shown);

/** The same with one column changed; a width within what can be read. */
export function withColumn(
  layout: BoardLayout,
  id: ColumnId,
  change: Partial<Pick<ColumnLayout, "shown" | "width">>,
): BoardLayout {
  const columns = layout.columns.map((column) => {
    if (column.id !== id) return column;
    const { shown, width } = { ...column, ...change };
    const within = width === null ? null : Math.round(Math.min(columnWidths.most, Math.max(columnWidths.least, width)));
    return { id, shown: shown || id === "tracking", width: within };
  });
  return { ...layout, columns };
}

/** Where a column would go one step before (-1) or after (1) among those shown; null when it cannot. */
function stepTo({ columns }: BoardLayout, id: ColumnId, by: -1 | 1): number | null {
  if (id === "tracking") return null;
  const from = columns.findIndex((column) => column.id === id);
  for (let to = from + by; to > 0 && to < columns.length; to += by) if (columns[to]?.shown) return to;
  return null;
}

export const canStep = (layout: BoardLayout, id: ColumnId, by: -1 | 1) => stepTo(layout, id, by) !== null;

/** The same with one column a step further left (-1) or right (1) among those shown; the number stays first. */
export function withStep(layout: BoardLayout, id: ColumnId, by: -1 | 1): BoardLayout {
  const to = stepTo(layout, id, by);
  const column = layout.columns.find((each) => each.id === id);
  if (to === null || !column) return layout;
  return { ...layout, columns: layout.columns.filter((each) => each !== column).toSpliced(to, 0, column) };
}
