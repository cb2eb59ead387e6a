import { AppError } from "#lib/domain/app-error.ts";

/** An opaque cursor over the last row's key. */
export function encodeCursor(key: string): string {
  return Buffer.from(key).toString("base64url");
}

/** @throws AppError `invalid_cursor` unless the cursor came from `encodeCursor` and its key has the expected form */
export function decodeCursor(cursor: string | undefined, form: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, "base64url").toString();
  if (!form.test(key)) throw new AppError("invalid_cursor", "This cursor is not one of ours.", { field: "cursor" });
  return key;
}

/**
 * Makes a page of one row more than was asked for.
 * @param rows at most `limit + 1` of them: the extra one says that there is more
 */
export function page<Row, View>(rows: Row[], limit: number, key: (row: Row) => string, present: (row: Row) => View) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: shown.map(present),
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? encodeCursor(key(last)) : null,
  };
}
