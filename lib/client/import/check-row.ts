import { createShipmentBody } from "#lib/contracts/shipments.ts";
import { bodyOf, type ImportProblem, type ImportWords, problemOf } from "#lib/domain/import-sheet.ts";
import type { SheetRow } from "./read-sheet.ts";

export type FieldProblem = { field: string; problem: ImportProblem };

export type CheckedRow = SheetRow & {
  /** The body of `POST /shipments`. */
  body: Record<string, unknown>;
  /** All that is wrong with it. */
  problems: FieldProblem[];
};

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], body);
}

/** Holds a row against the contract that a partner's request is held against. */
export function checkRow(row: SheetRow, words: ImportWords): CheckedRow {
  const body = bodyOf(row.known, words);
  const { error } = createShipmentBody.safeParse(body);
  const problems = (error?.issues ?? []).map((issue): FieldProblem => {
    const field = issue.path.map(String).join(".");
    return { field, problem: problemOf(field, issue, valueAt(body, issue.path)) };
  });
  return { ...row, body, problems };
}
