import type { z } from "zod";
import type { Ctx } from "#lib/services/context.ts";
import type { Authenticate } from "./authentication.ts";
import { byteOrderMark, csvLine } from "./csv.ts";
import { type Bytes, download } from "./download.ts";
import type { RouteHandler } from "./route.ts";

type Sheet = { name: string; head: readonly string[]; rows: AsyncIterable<readonly string[]> };

type Declaration<Query extends z.ZodType> = { auth: Authenticate; query: Query };

/** A GET that answers with a table to save, row by row. */
export function csvDownload<Query extends z.ZodType>(
  declaration: Declaration<Query>,
  handle: (call: { ctx: Ctx; query: z.output<Query> }) => Sheet | Promise<Sheet>,
): RouteHandler {
  return download(declaration, async ({ ctx, query }) => {
    const { name, head, rows } = await handle({ ctx, query: query as z.output<Query> });
    const type = "text/csv; charset=utf-8";
    return { name: `${name}.csv`, type, disposition: "attachment", bytes: bytesOf(head, rows) };
  });
}

async function* bytesOf(head: readonly string[], rows: Sheet["rows"]): Bytes {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + csvLine(head));
  for await (const row of rows) yield encoder.encode(csvLine(row));
}
