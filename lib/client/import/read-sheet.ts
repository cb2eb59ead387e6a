import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { type ImportCells, type ImportColumn, requiredColumns } from "#lib/domain/import-sheet.ts";

export type SheetRow = {
  /** As a spreadsheet numbers it: the head is 1. */
  line: number;
  /** As they stand in the file, for the file of those that stay behind. */
  cells: readonly string[];
  known: ImportCells;
};

export type Sheet = {
  head: readonly string[];
  /** Titles that mean nothing to us. */
  unknown: string[];
  missing: ImportColumn[];
  rows: SheetRow[];
};

/** Which column a title means, by the title in small letters. */
export type Headings = ReadonlyMap<string, ImportColumn>;

const titleOf = (cell: string) => cell.trim().toLowerCase();

/** The one of `;`, `,` and tab that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [";", ",", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads a table of shipments: UTF-8 with or without a mark, parted by `;`, `,` or tabs, under a head in any language we
 * have words for.
 * @returns null for what is no table
 */
export function readSheet(text: string, headings: Headings): Sheet | null {
  const [head, ...body] = tableOf(text) ?? [];
  if (!head) return null;
  const columns = head.map((cell) => headings.get(titleOf(cell)) ?? null);
  const rows = body.flatMap((cells, at): SheetRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const known: ImportCells = {};
    for (const [place, column] of columns.entries()) if (column) known[column] = cells[place] ?? "";
    return [{ line: at + 2, cells, known }];
  });
  return {
    head,
    unknown: head.filter((cell, place) => columns[place] === null && cell.trim() !== ""),
    missing: requiredColumns.filter((column) => !columns.includes(column)),
    rows,
  };
}

function tableOf(text: string): string[][] | null {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
