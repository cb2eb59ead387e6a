import { database } from "#db/client.ts";
import { isDatabaseUnavailable } from "#db/failure.ts";
import { insertRequests, type RequestLogRow, type RequestTimes, updateRequestTimes } from "#db/queries/api-requests.ts";
import { log } from "#lib/log.ts";
import { onShutdown } from "#lib/shutdown.ts";

const flushAfterMs = 100;
const mostWaiting = 5_000;

let waiting: RequestLogRow[] = [];
/** Of requests whose rows are written already. */
let times: RequestTimes[] = [];
/** Rows that wait no more and are not written yet: a stop in between must not lose them. */
const underWay = new Set<Promise<void>>();
let timer: NodeJS.Timeout | undefined;

async function flush(): Promise<void> {
  timer = undefined;
  const rows = waiting.splice(0, 500);
  const known = times;
  times = [];
  if (rows.length + known.length === 0) return;
  const writing = Promise.all([write(rows), complete(known)]).then(() => {});
  underWay.add(writing);
  await writing.finally(() => underWay.delete(writing));
  if (waiting.length > 0) schedule();
}

async function complete(known: RequestTimes[]): Promise<void> {
  if (known.length === 0) return;
  await updateRequestTimes(database(), known).catch((error: unknown) =>
    log.warn({ err: error }, "requests are logged as shorter than they were"),
  );
}

async function write(rows: RequestLogRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await insertRequests(database(), rows);
  } catch (error) {
    if (isDatabaseUnavailable(error)) {
      // Kept for its return, but not without bound.
      waiting = [...rows, ...waiting].slice(0, mostWaiting);
      log.warn({ err: error, waiting: waiting.length }, "request log waits for the database");
    } else if (rows.length === 1) {
      log.error({ err: error, requestId: rows[0]?.id }, "a request could not be logged");
    } else {
      // A row that Postgres refuses must not take the others with it.
      for (const row of rows) await write([row]);
    }
  }
}

function schedule(): void {
  timer ??= setTimeout(flush, flushAfterMs);
  timer.unref();
}

/** Logs a request off the hot path: reads and refusals, which have no transaction to be written in. */
export function logRequestLater(row: RequestLogRow): void {
  if (waiting.length >= mostWaiting) return;
  waiting.push(row);
  schedule();
}

/**
 * Completes the row of a request that was logged in its own transaction, which it cannot know the length of. Off the
 * hot path as well; until then, or if we die before, the row says how long it took to be written.
 */
export function logTimesLater(known: RequestTimes): void {
  if (times.length >= mostWaiting) return;
  times.push(known);
  schedule();
}

/** Writes what still waits; called on a graceful stop and by tests. */
export async function flushRequestLog(): Promise<void> {
  clearTimeout(timer);
  while (waiting.length + times.length > 0) {
    const before = waiting.length + times.length;
    await flush();
    clearTimeout(timer);
    if (waiting.length + times.length >= before) break;
  }
  await Promise.all(underWay);
}

onShutdown("request log", flushRequestLog);
