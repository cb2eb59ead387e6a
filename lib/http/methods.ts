import { AppError } from "#lib/domain/app-error.ts";
import { refuse } from "./error-response.ts";
import { logRow, openExchange, respond } from "./exchange.ts";
import { logRequestLater } from "./request-log.ts";
import type { RouteHandler } from "./route.ts";

const refusable = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Method = (typeof refusable)[number];

function refuseWith(error: AppError, headers: Record<string, string>): RouteHandler {
  return async (request) => {
    const exchange = openExchange(request);
    const answer = refuse(error, exchange.requestId);
    logRequestLater(logRow(exchange, answer));
    return respond(exchange, { ...answer, headers });
  };
}

/** A route file's exports: its own methods, and 405 with `Allow` in the envelope for the others. */
export function methods(own: Partial<Record<Method, RouteHandler>>): Record<Method, RouteHandler> {
  const allow = Object.keys(own).join(", ");
  const refusal = refuseWith(new AppError("method_not_allowed", `Only ${allow} is allowed here.`), { Allow: allow });
  return Object.fromEntries(refusable.map((method) => [method, own[method] ?? refusal])) as Record<
    Method,
    RouteHandler
  >;
}

/** Every method of a path that does not exist: 404 in the envelope. */
export function unknownRoute(): Record<Method, RouteHandler> {
  const refusal = refuseWith(new AppError("route_not_found", "There is no such route. See the documentation."), {});
  return Object.fromEntries(refusable.map((method) => [method, refusal])) as Record<Method, RouteHandler>;
}
