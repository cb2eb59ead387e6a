import type { z } from "zod";
import { database, type Tx } from "#db/client.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Scope } from "#lib/domain/scope.ts";
import type { Ctx } from "#lib/services/context.ts";
import type { Authenticate } from "./authentication.ts";
import { withinDeadline } from "./deadline.ts";
import { refuse, toAppError } from "./error-response.ts";
import { elapsedMs, logRow, openExchange, respond } from "./exchange.ts";
import { type JsonBody, readJson } from "./read-json.ts";
import { logRequestLater } from "./request-log.ts";
import { type Perform, runRead } from "./run-read.ts";
import { runWrite } from "./run-write.ts";
import { parseBody, parseQuery } from "./validation.ts";
import { unknownFields, unknownParameters } from "./warnings.ts";

/** What a route says of itself, for the published document and the tests that compare the two. */
export type Declared = {
  proof: Authenticate["proof"];
  params: readonly string[];
  query: Schema;
  body: Schema;
  view: z.ZodType;
  status: number;
};

export type RouteHandler = ((
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>) & { declared?: Declared };

type Schema = z.ZodType | undefined;
type Parsed<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

type Declaration<
  S extends Scope,
  Query extends Schema,
  Body extends Schema,
  View extends z.ZodType,
  P extends string,
  Prior,
> = {
  auth: Authenticate<S>;
  /** Names of the path's dynamic segments. */
  params?: readonly P[];
  query?: Query;
  body?: Body;
  /** What the answer looks like: a service that drifts from it does not compile. */
  view: View;
  /** 204 has no body, whatever the use case returns. */
  status?: 200 | 201 | 204;
  /** Whether the answer is the one in which a secret is shown: it is remembered encrypted. */
  holdsSecret?: boolean;
  /** Whether a person's call is remembered under its `Idempotency-Key` as well; a partner's always is (contract §3). */
  isIdempotent?: boolean;
  /** What takes seconds, such as a call to a receiver, and must not hold a transaction open meanwhile. */
  before?: (call: Call<S, Query, Body, P>) => Promise<Prior>;
};

/** `raw` is the body's source text, for what must be kept verbatim. */
type Call<S extends Scope, Query extends Schema, Body extends Schema, P extends string> = {
  ctx: Ctx<S>;
  params: Record<P, string>;
  query: Parsed<Query>;
  body: Parsed<Body>;
  raw: string;
};

/** The path's dynamic segments. @throws AppError `route_not_found` for NUL, which Postgres cannot even look for */
export function readParams(
  names: readonly string[],
  segments: Record<string, string | string[]>,
): Record<string, string> {
  const values = Object.fromEntries(names.map((name) => [name, String(segments[name])]));
  if (Object.values(values).some((value) => value.includes("\0")))
    throw new AppError("route_not_found", "There is no such route. See the documentation.");
  return values;
}

/** Longer than a twin waits for the first (5 s), shorter than clients wait for an answer. */
const databaseDeadlineMs = 8_000;
/** A receiver has 10 s to answer (contract §6). */
const beforeDeadlineMs = 11_000;

/**
 * A route as a declaration: authenticate → read and parse → open the transaction → idempotency → the use case → render
 * → remember and log → commit. Refusals become the envelope of the contract (§3).
 */
export function route<
  S extends Scope,
  View extends z.ZodObject,
  Query extends Schema = undefined,
  Body extends Schema = undefined,
  P extends string = never,
  Prior = undefined,
>(
  {
    auth,
    params = [],
    query,
    body,
    view,
    status = 200,
    holdsSecret = false,
    isIdempotent = false,
    before,
  }: Declaration<S, Query, Body, View, P, Prior>,
  handle: (call: Call<S, Query, Body, P>, prior: Prior) => Promise<z.input<View>>,
): RouteHandler {
  const handler: RouteHandler = async (request, context) => {
    const exchange = openExchange(request);
    const { requestId, now, phases } = exchange;
    try {
      const proven = await withinDeadline(() => auth(request, exchange.caller), databaseDeadlineMs);
      const { scope, actor } = proven;
      Object.assign(exchange.caller, proven);
      phases.authMs = elapsedMs(exchange);
      const segments = await context.params;
      exchange.params = readParams(params, segments);
      const parsedQuery = query && parseQuery(query, exchange.url);
      const sent: JsonBody = body ? await readJson(request) : { raw: "", json: undefined };
      exchange.sent = sent.json;
      const prepare = async (): Promise<Perform> => {
        const parsedBody = body && parseBody(body, sent.json);
        phases.parseMs = elapsedMs(exchange);
        const warnings = [...unknownParameters(query, exchange.url), ...unknownFields(body, sent.json)];
        const callWith = (tx: Tx) => {
          const ctx = { tx, scope, actor, requestId, now };
          const call = { ctx, params: exchange.params, query: parsedQuery, body: parsedBody, raw: sent.raw };
          return call as Call<S, Query, Body, P>;
        };
        const prior = await before?.(callWith(database()));
        return async (tx) => {
          const value = await handle(callWith(tx), prior as Prior);
          return warnings.length > 0 ? { ...value, warnings } : value;
        };
      };
      const isRead = request.method === "GET" || request.method === "HEAD";
      const answer = await withinDeadline(
        async (stillAwaited) =>
          isRead
            ? runRead(exchange, await prepare())
            : runWrite(exchange, { scope, sent, status, holdsSecret, isIdempotent, prepare, stillAwaited }),
        databaseDeadlineMs + (before ? beforeDeadlineMs : 0),
      );
      return respond(exchange, answer);
    } catch (thrown) {
      const answer = refuse(toAppError(thrown, requestId), exchange);
      logRequestLater(logRow(exchange, answer));
      return respond(exchange, answer);
    }
  };
  return Object.assign(handler, { declared: { proof: auth.proof, params, query, body, view, status } });
}
