import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { loggedMethods, requestOrigins, statusClasses } from "#lib/contracts/requests.ts";
import { type ErrorCode, errorCodes } from "#lib/domain/error-codes.ts";
import { spans } from "#lib/domain/period.ts";

export const errorCodeNames = Object.keys(errorCodes) as ErrorCode[];

/** The filters of the request log as they stand in the URL. */
export const requestParams = {
  status: parseAsStringLiteral(statusClasses),
  code: parseAsStringLiteral(errorCodeNames),
  method: parseAsStringLiteral(loggedMethods),
  path: parseAsString,
  route: parseAsString,
  actor: parseAsString,
  within: parseAsStringLiteral(spans),
  from: parseAsString,
  to: parseAsString,
  origin: parseAsStringLiteral(requestOrigins),
  q: parseAsString,
  shipment: parseAsString,
};

/** Whether new calls arrive by themselves. */
export const tailParam = parseAsBoolean.withDefault(false);

export const requestViews = ["log", "errors"] as const;

export const loadRequestView = createLoader({ view: parseAsStringLiteral(requestViews).withDefault("log") });

export const loadRequestParams = createLoader(requestParams);
