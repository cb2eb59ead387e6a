import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database, transaction } from "#db/client.ts";
import type { RequestLogRow } from "#db/queries/api-requests.ts";
import { apiRequests } from "#db/schema/index.ts";
import { newId } from "#lib/ids.ts";
import { flushRequestLog, logRequestLater } from "./request-log.ts";

const row = (path: string): RequestLogRow => ({
  id: newId("req"),
  source: "api",
  method: "GET",
  path,
  status: 200,
  durationMs: 1,
  phases: {},
  createdAt: new Date(),
});

test("a row that Postgres refuses is dropped, and takes no other with it", async () => {
  for (const path of ["/first", "/refused\0", "/last"]) logRequestLater(row(path));
  await flushRequestLog();
  const paths = (await database().select().from(apiRequests)).map(({ path }) => path);
  expect(paths.sort()).toEqual(["/first", "/last"]);
});

test("a stop waits for rows that are on their way to the database", async () => {
  const [locked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = transaction(async (tx) => {
    await tx.execute(sql`lock table api_requests in exclusive mode`);
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  logRequestLater(row("/on-its-way"));
  const waiting = sql`select 1 from pg_locks where not granted and relation = 'api_requests'::regclass`;
  await vi.waitFor(async () => expect(await database().execute(waiting)).toHaveLength(1), 5_000);
  let stopped = false;
  const stopping = flushRequestLog().then(() => {
    stopped = true;
  });
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  held.resolve();
  await Promise.all([holding, stopping]);
  expect((await database().select().from(apiRequests)).map(({ path }) => path)).toContain("/on-its-way");
});
