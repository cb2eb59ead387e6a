import type { z } from "zod";
import { database } from "#db/client.ts";
import type { Ctx } from "#lib/services/context.ts";
import type { Authenticate } from "./authentication.ts";
import { byteOrderMark, csvLine } from "./csv.ts";
import { refuse, toAppError } from "./error-response.ts";
import { logRow, openExchange, respond } from "./exchange.ts";
import { logRequestLater } from "./request-log.ts";
import type { RouteHandler } from "./route.ts";
import { parseQuery } from "./validation.ts";

type Sheet = { name: string; head: readonly string[]; rows: AsyncIterable<readonly string[]> };

type Declaration<Query extends z.ZodType> = { auth: Authenticate; query: Query };

/** A GET that answers with a table to save: written row by row, so that its length costs no memory. */
export function csvDownload<Query extends z.ZodType>(
  { auth, query }: Declaration<Query>,
  handle: (call: { ctx: Ctx; query: z.output<Query> }) => Sheet,
): RouteHandler {
  return async (request) => {
    const exchange = openExchange(request);
    const { requestId, now, caller } = exchange;
    try {
      const proven = await auth(request, caller);
      Object.assign(caller, proven);
      const { scope, actor } = proven;
      const ctx = { tx: database(), scope, actor, requestId, now };
      const { name, head, rows } = handle({ ctx, query: parseQuery(query, exchange.url) });
      logRequestLater(logRow(exchange, { status: 200, text: "" }));
      return new Response(streamOf(bytesOf(head, rows)), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="${name}.csv"`,
          "Cache-Control": "no-store",
          "X-Content-Type-Options": "nosniff",
          "X-Request-Id": requestId,
        },
      });
    } catch (thrown) {
      const answer = refuse(toAppError(thrown, requestId), requestId);
      logRequestLater(logRow(exchange, answer));
      return respond(exchange, answer);
    }
  };
}

/** Reads on only as fast as the browser takes it, and stops when it goes away. */
function streamOf(bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
}

async function* bytesOf(head: readonly string[], rows: Sheet["rows"]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + csvLine(head));
  for await (const row of rows) yield encoder.encode(csvLine(row));
}
