import { type BoardLayout, type ColumnId, shownColumns } from "#lib/domain/board-layout.ts";

type Column = {
  /** Px, unless somebody drew it wider or narrower. */
  width: number;
  /** Takes what is left over, and never less than that. */
  grows?: true;
  align?: "end";
};

const columns: Record<ColumnId, Column> = {
  tracking: { width: 170 },
  order: { width: 104 },
  vendor: { width: 132 },
  status: { width: 156 },
  due: { width: 108 },
  address: { width: 140, grows: true },
  recipient: { width: 184 },
  courier: { width: 112 },
  cod: { width: 90, align: "end" },
  attempts: { width: 56, align: "end" },
  age: { width: 74, align: "end" },
  flags: { width: 60 },
};

/** `width` in px; null takes what the others leave. */
export type PlacedColumn = { id: ColumnId; width: number | null; align?: "end" };

/** The columns as somebody has laid them out, and how narrow the table can be. Exactly one takes what is left over. */
export function placeColumns(layout: BoardLayout): { columns: PlacedColumn[]; leastWidth: number } {
  const shown = shownColumns(layout);
  const growing = shown.find(({ id, width }) => columns[id].grows && width === null) ?? shown.at(-1);
  const placed = shown.map(({ id, width }) => ({
    id,
    width: id === growing?.id ? null : (width ?? columns[id].width),
    align: columns[id].align,
  }));
  const leastWidth = shown.reduce((sum, { id, width }) => sum + (width ?? columns[id].width), 0);
  return { columns: placed, leastWidth };
}
