import type { RequestLogRow } from "#db/queries/api-requests.ts";
import type { RequestPhases } from "#db/schema/api-requests.ts";
import { maskPersonal, maskQuery } from "#lib/domain/masking.ts";
import { newId } from "#lib/ids.ts";
import type { Caller } from "./authentication.ts";
import { peerAddress } from "./peer-address.ts";
import { rateHeaders } from "./rate-headers.ts";

/** One call from its arrival to its answer: what the response and the log are made of. */
export type Exchange = {
  request: Request;
  url: URL;
  requestId: string;
  now: Date;
  startedAt: number;
  caller: Caller;
  phases: RequestPhases;
  params: Record<string, string>;
  /** The parsed body, unmasked; it reaches the log only through the mask. */
  sent: unknown;
};

export type Answer = {
  status: number;
  text: string;
  headers?: Record<string, string>;
  errorCode?: string;
  /** The request whose remembered answer this is. */
  replayOf?: string;
  /** The value behind `text`, for the log. */
  value?: unknown;
};

const longestLogged = 8_192;

/** Opens the exchange: the id and the clock of everything that follows. */
export function openExchange(request: Request): Exchange {
  const now = new Date();
  const url = new URL(request.url);
  const requestId = newId("req", now);
  const startedAt = performance.now();
  return { request, url, requestId, now, startedAt, caller: {}, phases: {}, params: {}, sent: undefined };
}

/** Milliseconds since the call arrived. */
export function elapsedMs(exchange: Exchange): number {
  return Math.round((performance.now() - exchange.startedAt) * 10) / 10;
}

/** The HTTP response of an answer, with what every answer carries. */
export function respond(exchange: Exchange, answer: Answer): Response {
  const replay: Record<string, string> = answer.replayOf
    ? { "Idempotent-Replayed": "true", "Original-Request": answer.replayOf }
    : {};
  const isEmpty = answer.status === 204;
  return new Response(isEmpty ? null : answer.text, {
    status: answer.status,
    headers: {
      ...(isEmpty ? {} : { "Content-Type": "application/json; charset=utf-8" }),
      "Cache-Control": "no-store",
      "X-Request-Id": exchange.requestId,
      ...rateHeaders(exchange.caller.rate),
      ...replay,
      ...answer.headers,
    },
  });
}

function logged(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(maskPersonal(value));
  return text.length > longestLogged ? `${text.slice(0, longestLogged)}…` : text;
}

function shipmentIdOf(exchange: Exchange, answer: Answer): string | null {
  const { id, shipment_id }: { id?: unknown; shipment_id?: unknown } = answer.value ?? {};
  const named = [shipment_id, id, exchange.params.shipmentId];
  return named.find((one): one is string => typeof one === "string" && one.startsWith("shp_")) ?? null;
}

/** What our own screens read is on them; a board of 10,000 rows is not worth masking for the log. */
function isOurOwnRead({ request, caller }: Exchange, answer: Answer): boolean {
  return caller.source === "dashboard" && request.method === "GET" && answer.status < 400;
}

/** The path as the caller wrote it: the web process serves the documented one from /api/v1. */
function sentPath({ request, url }: Exchange): string {
  return request.headers.get("x-pickpack-path")?.split("?", 1)[0] ?? url.pathname;
}

/** The row of the request log, masked. */
export function logRow(exchange: Exchange, answer: Answer): RequestLogRow {
  const { request, url, caller } = exchange;
  return {
    id: exchange.requestId,
    environment: caller.scope?.environment,
    partnerId: caller.scope?.partnerId,
    source: caller.source ?? "api",
    actorType: caller.actor?.type,
    actorId: caller.actor?.id,
    actorName: caller.actor?.name,
    method: request.method,
    path: sentPath(exchange),
    query: url.search === "" ? null : maskQuery(url.search.slice(1, 2_000)),
    status: answer.status,
    errorCode: answer.errorCode,
    durationMs: Math.round(elapsedMs(exchange)),
    phases: exchange.phases,
    address: peerAddress(request),
    userAgent: request.headers.get("user-agent")?.slice(0, 300),
    idempotencyKey: request.headers.get("idempotency-key")?.slice(0, 255),
    replayed: answer.replayOf !== undefined,
    originalRequestId: answer.replayOf,
    shipmentId: shipmentIdOf(exchange, answer),
    requestBody: logged(exchange.sent),
    responseBody: isOurOwnRead(exchange, answer) ? null : logged(answer.value),
    createdAt: exchange.now,
  };
}
