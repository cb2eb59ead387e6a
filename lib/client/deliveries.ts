import { type InfiniteData, infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DeliveryFilter, DeliveryPage, DeliveryRow, DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { boundsOf } from "#lib/domain/period.ts";
import { readReference } from "#lib/domain/reference.ts";
import { requestJson } from "./request-json.ts";
import { searchOf } from "./search-of.ts";

export type DeliveryLog = InfiniteData<DeliveryPage, unknown>;

/** Where the deliveries of an environment are. */
export const deliveriesPath = (environment: Environment) => `/api/dashboard/${environment}/deliveries`;

/** The delivery log, page by page, newest first. */
export function deliveriesQuery(environment: Environment, filter: DeliveryFilter) {
  return infiniteQueryOptions({
    queryKey: ["deliveries", environment, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      requestJson<DeliveryPage>(`${deliveriesPath(environment)}${searchOf({ ...filter, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

/** One delivery with its attempts. */
export function deliveryQuery(environment: Environment, id: string) {
  return queryOptions({
    queryKey: ["delivery", environment, id] as const,
    queryFn: ({ signal }) => requestJson<DeliveryView>(`${deliveriesPath(environment)}/${id}`, { signal }),
  });
}

/** The rows of up to 100 deliveries as they are now. */
export async function fetchDeliveries(environment: Environment, ids: string[]): Promise<DeliveryRow[]> {
  const search = searchOf({ ids: ids.join(","), limit: 100 });
  return (await requestJson<DeliveryPage>(`${deliveriesPath(environment)}${search}`)).data;
}

/** Whether a row that came up meanwhile belongs to what is shown. */
export function matchesFilter(filter: DeliveryFilter, row: DeliveryRow) {
  const { status, type, endpoint, outcome, http, code, q, shipment } = filter;
  const { since, until } = boundsOf(filter, new Date());
  const createdAt = new Date(row.created_at);
  const numbers = [row.id, row.shipment_id, row.tracking_number, row.event_id, row.request_id, row.order_id];
  const named = (text: string | undefined) => text === undefined || numbers.includes(readReference(text)?.value ?? "");
  return (
    (status === undefined || status === row.status) &&
    (type === undefined || type === row.event_type) &&
    (endpoint === undefined || endpoint === row.endpoint.id) &&
    (outcome === undefined || outcome === row.last_outcome) &&
    (http === undefined || http === row.last_status_code) &&
    (code === undefined || code === row.last_receiver_code) &&
    (since === undefined || createdAt >= since) &&
    (until === undefined || createdAt < until) &&
    named(q) &&
    named(shipment)
  );
}

/** Puts rows in the place of their older selves; no row moves. */
export function withChanged(log: DeliveryLog, rows: readonly DeliveryRow[]): DeliveryLog {
  const changed = new Map(rows.map((row) => [row.id, row]));
  const pages = log.pages.map((page) => ({ ...page, data: page.data.map((row) => changed.get(row.id) ?? row) }));
  return { ...log, pages };
}

/** Puts new rows on top, newest first. */
export function withNew(log: DeliveryLog, rows: readonly DeliveryRow[]): DeliveryLog {
  const [first, ...rest] = log.pages;
  if (!first) return log;
  const known = new Set(log.pages.flatMap((page) => page.data.map(({ id }) => id)));
  const fresh = rows.filter(({ id }) => !known.has(id));
  const data = [...fresh, ...first.data].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return { ...log, pages: [{ ...first, data }, ...rest] };
}
