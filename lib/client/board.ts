import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { BoardList, BoardQuery, BoardRow, ShipmentDetail } from "#lib/contracts/board.ts";
import type { ListKey } from "#lib/domain/board-filter.ts";
import { withReading, withRow } from "#lib/domain/board-list.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestJson } from "./request-json.ts";

const listsKey = (environment: Environment) => ["board", environment] as const;
const detailsKey = (environment: Environment) => ["shipment", environment] as const;

/** When each row was brought by the stream or by the answer to a change, or changed by whoever sits here. */
const heardAt = new WeakMap<BoardRow, number>();

/**
 * Whether a row was heard of after a reading had begun. Of two rows of one version it is the newer: what is pending for
 * a shipment comes and goes without a new version.
 */
const heardSince = (began: number) => (row: BoardRow) => (heardAt.get(row) ?? 0) > began;

/** How the server is asked for a list. */
export function queryOfList(list: ListKey): BoardQuery {
  if (list.kind === "found") return { q: list.q };
  return list.kind === "closed" ? { status: list.status } : {};
}

/**
 * One list of the board. The stream keeps a whole one fresh while the board is open; a part of one, and what a search
 * found, are read again whenever they are looked at.
 */
export function boardListOptions(environment: Environment, list: ListKey) {
  const queryKey = [...listsKey(environment), list] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const began = performance.now();
      const search = new URLSearchParams(queryOfList(list));
      const reading = await requestJson<BoardList>(`/api/dashboard/${environment}/board?${search}`, { signal });
      return { ...reading, rows: withReading(client.getQueryData<BoardList>(queryKey), reading, heardSince(began)) };
    },
    staleTime: ({ state }) => (list.kind !== "found" && state.data?.complete ? Infinity : 0),
    // Ten thousand rows are not worth comparing member by member.
    structuralSharing: false,
  });
}

/** Everything about one shipment; what the panel learns of its row, the table knows too. */
export function shipmentDetailOptions(environment: Environment, id: string) {
  return queryOptions({
    queryKey: [...detailsKey(environment), id] as const,
    queryFn: async ({ client, signal }) => {
      const began = performance.now();
      const detail = await requestJson<ShipmentDetail>(`/api/dashboard/${environment}/shipments/${id}`, { signal });
      const known = knownRow(client, environment, id);
      const isSame = known?.version === detail.row.version;
      const isOld = known && (known.version > detail.row.version || (isSame && heardSince(began)(known)));
      if (isOld) return { ...detail, row: known };
      putRow(client, environment, detail.row);
      return detail;
    },
    staleTime: 0,
    // A copy of a row would not be known to have been heard.
    structuralSharing: false,
  });
}

type CachedList = [key: readonly [string, Environment, ListKey], list: BoardList | undefined];

function changeLists(
  client: QueryClient,
  environment: Environment,
  change: (rows: BoardRow[], list: ListKey) => readonly BoardRow[],
): void {
  for (const [key, list] of client.getQueriesData({ queryKey: listsKey(environment) }) as unknown as CachedList[]) {
    const rows = list && change(list.rows, key[2]);
    if (rows && rows !== list.rows) client.setQueryData(key, { ...list, rows });
  }
}

function changeDetail(client: QueryClient, environment: Environment, id: string, change: (row: BoardRow) => BoardRow) {
  client.setQueryData<ShipmentDetail>([...detailsKey(environment), id], (detail) =>
    detail ? { ...detail, row: change(detail.row) } : detail,
  );
}

/** A row as the server has it: into every list where it belongs, and into the panel. Old news changes nothing. */
export function putRow(client: QueryClient, environment: Environment, row: BoardRow): void {
  heardAt.set(row, performance.now());
  changeLists(client, environment, (rows, list) => withRow(list, rows, row));
  changeDetail(client, environment, row.id, (known) => (known.version > row.version ? known : row));
}

/** The row as this browser knows it, wherever it is shown. */
export function knownRow(client: QueryClient, environment: Environment, id: string): BoardRow | undefined {
  const detail = client.getQueryData<ShipmentDetail>([...detailsKey(environment), id]);
  const lists = client.getQueriesData<BoardList>({ queryKey: listsKey(environment) });
  const rows = [detail?.row, ...lists.map(([, list]) => list?.rows.find((row) => row.id === id))];
  return rows.filter((row) => row !== undefined).sort((a, b) => b.version - a.version)[0];
}

/** The rows of every list and of the panel for which somebody has a move pending, each pending move once. */
export function pendingRowsOf(client: QueryClient, environment: Environment, userId: string) {
  const lists = client.getQueriesData<BoardList>({ queryKey: listsKey(environment) });
  const details = client.getQueriesData<ShipmentDetail>({ queryKey: detailsKey(environment) });
  const rows = [
    ...lists.flatMap(([, list]) => list?.rows ?? []),
    ...details.flatMap(([, detail]) => detail?.row ?? []),
  ];
  const moves = rows.flatMap(({ pending }) => (pending?.by.id === userId ? [[pending.id, pending] as const] : []));
  return [...new Map(moves).values()];
}

/** Replaces one row for as long as it is still of the version that was seen: what came meanwhile is newer. */
export function replaceRow(client: QueryClient, environment: Environment, seen: number, row: BoardRow): void {
  heardAt.set(row, performance.now());
  const change = (known: BoardRow) => (known.id === row.id && known.version === seen ? row : known);
  changeLists(client, environment, (rows) => rows.map(change));
  changeDetail(client, environment, row.id, change);
}

/** A pending move was taken back: the row is as if it had never been. */
export function dropPending(client: QueryClient, environment: Environment, id: string, moveId: string): void {
  const row = knownRow(client, environment, id);
  if (row?.pending?.id === moveId) putRow(client, environment, { ...row, pending: null });
}

/** Asks for everything on the screen again: after a gap nobody knows what was missed. */
export function readAgain(client: QueryClient, environment: Environment): void {
  void client.invalidateQueries({ queryKey: listsKey(environment) });
  void client.invalidateQueries({ queryKey: detailsKey(environment) });
}

/** Asks again for what searches found: only the server knows whether something new belongs to it. */
export function readFoundAgain(client: QueryClient, environment: Environment): void {
  const isFound = ({ queryKey }: { queryKey: readonly unknown[] }) => (queryKey[2] as ListKey).kind === "found";
  void client.invalidateQueries({ queryKey: listsKey(environment), predicate: isFound });
}

/** Nobody listens any more: what is kept must be read again before it is shown. */
export function distrust(client: QueryClient, environment: Environment): void {
  void client.invalidateQueries({ queryKey: listsKey(environment), refetchType: "none" });
}

/** Asks for one shipment's history again. */
export function readDetailAgain(client: QueryClient, environment: Environment, id: string): void {
  void client.invalidateQueries({ queryKey: [...detailsKey(environment), id] });
}

/**
 * The shipment of a tracking number: known here, or asked for. Undefined when there is none.
 * @throws RequestError
 */
export async function findByTrackingNumber(
  client: QueryClient,
  environment: Environment,
  trackingNumber: string,
): Promise<BoardRow | undefined> {
  const isIt = (row: BoardRow) => row.tracking_number === trackingNumber;
  const lists = client.getQueriesData<BoardList>({ queryKey: listsKey(environment) });
  const known = lists.flatMap(([, list]) => list?.rows.find(isIt) ?? [])[0];
  if (known) return known;
  const found = await client.fetchQuery({
    ...boardListOptions(environment, { kind: "found", q: trackingNumber }),
    retry: false,
  });
  return found.rows.find(isIt);
}
