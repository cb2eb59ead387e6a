import { expect, test } from "vitest";
import { database } from "#db/client.ts";
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
