import { AppError } from "#lib/domain/app-error.ts";
import { refuse } from "./error-response.ts";
import { logRow, openExchange, respond } from "./exchange.ts";
import { logRequestLater } from "./request-log.ts";
import type { RouteHandler } from "./route.ts";

const refusable = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Method = (typeof refusable)[number];

type Handlers = Record<Method | "OPTIONS", RouteHandler>;

function refuseWith(error: AppError, headers: Record<string, string>): RouteHandler {
  return async (request) => {
    const exchange = openExchange(request);
    const answer = refuse(error, exchange);
    logRequestLater(logRow(exchange, answer));
    return respond(exchange, { ...answer, headers });
  };
}

function everyMethod(handlerOf: (method: Method) => RouteHandler, options: RouteHandler): Handlers {
  const handlers = Object.fromEntries(refusable.map((method) => [method, handlerOf(method)]));
  return { ...handlers, OPTIONS: options } as Handlers;
}

/**
 * A route file's exports: its own methods, 405 with `Allow` in the envelope for the others, and OPTIONS, for which Next
 * would answer that all of them are allowed.
 */
export function methods(own: Partial<Record<Method, RouteHandler>>): Handlers {
  const names = Object.keys(own);
  // Next answers HEAD by GET.
  const allow = [...names.flatMap((name) => (name === "GET" ? ["GET", "HEAD"] : [name])), "OPTIONS"].join(", ");
  const refusal = refuseWith(new AppError("method_not_allowed", `Only ${names.join(", ")} is allowed here.`), {
    Allow: allow,
  });
  const options: RouteHandler = async (request) =>
    respond(openExchange(request), { status: 204, text: "", headers: { Allow: allow } });
  return everyMethod((method) => own[method] ?? refusal, options);
}

/** Every method of a path that does not exist: 404 in the envelope. */
export function unknownRoute(): Handlers {
  const refusal = refuseWith(new AppError("route_not_found", "There is no such route. See the documentation."), {});
  return everyMethod(() => refusal, refusal);
}
