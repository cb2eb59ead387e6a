import type { z } from "zod";
import { database } from "#db/client.ts";
import type { Ctx } from "#lib/services/context.ts";
import type { Authenticate } from "./authentication.ts";
import { refuse, toAppError } from "./error-response.ts";
import { logRow, openExchange, respond } from "./exchange.ts";
import { readJson } from "./read-json.ts";
import { logRequestLater } from "./request-log.ts";
import { type RouteHandler, readParams } from "./route.ts";
import { parseBody, parseQuery } from "./validation.ts";

export type Bytes = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** `inline` is for what a browser shows by itself. */
export type FileAnswer = { name: string; type: string; disposition: "inline" | "attachment"; bytes: Bytes };

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

type Declaration<Query extends Schema, Body extends Schema, P extends string> = {
  auth: Authenticate;
  params?: readonly P[];
  query?: Query;
  /** What to read, where it is too long for a path: nothing is changed by it. */
  body?: Body;
};

type Call<Query extends Schema, Body extends Schema, P extends string> = {
  ctx: Ctx;
  params: Record<P, string>;
  query: Parsed<Query>;
  body: Parsed<Body>;
};

/** A route that answers with a file: written piece by piece, so that its length costs no memory. */
export function download<Query extends Schema = undefined, Body extends Schema = undefined, P extends string = never>(
  { auth, params = [], query, body }: Declaration<Query, Body, P>,
  handle: (call: Call<Query, Body, P>) => Promise<FileAnswer>,
): RouteHandler {
  return async (request, context) => {
    const exchange = openExchange(request);
    const { requestId, now, caller } = exchange;
    try {
      const proven = await auth(request, caller);
      Object.assign(caller, proven);
      const { scope, actor } = proven;
      exchange.params = readParams(params, await context.params);
      const parsedQuery = query && parseQuery(query, exchange.url);
      exchange.sent = body && (await readJson(request)).json;
      const parsedBody = body && parseBody(body, exchange.sent);
      const ctx = { tx: database(), scope, actor, requestId, now };
      const call = { ctx, params: exchange.params, query: parsedQuery, body: parsedBody };
      const { name, type, disposition, bytes } = await handle(call as Call<Query, Body, P>);
      logRequestLater(logRow(exchange, { status: 200, text: "" }));
      return new Response(streamOf(bytes), {
        headers: {
          "Content-Type": type,
          "Content-Disposition": `${disposition}; filename="${name}"`,
          "Cache-Control": "no-store",
          "X-Content-Type-Options": "nosniff",
          "X-Request-Id": requestId,
        },
      });
    } catch (thrown) {
      const answer = refuse(toAppError(thrown, requestId), exchange);
      logRequestLater(logRow(exchange, answer));
      return respond(exchange, answer);
    }
  };
}

/** Reads on only as fast as the browser takes it, and stops when it goes away. */
function streamOf(bytes: Bytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await bytes.return(undefined)),
  });
}
