import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database, type Tx, together } from "./client.ts";
import { isDatabaseUnavailable } from "./failure.ts";

beforeAll(() => database().execute(sql`create table heard (word text)`));
afterAll(() => database().execute(sql`drop table heard`));

const say = async (tx: Tx, word: string) => {
  await tx.execute(sql`insert into heard values (${word})`);
};
const heard = async () => (await database().execute(sql`select word from heard`)).map(({ word }) => word);
/** More than the pool has connections: one that was not given back would be missed. */
const everyConnection = () =>
  Promise.all(Array.from({ length: 12 }, () => together((tx) => tx.execute(sql`select 1`))));

test("what is said at once is one transaction: when one of it fails, nothing was", async () => {
  const ids = await together((tx) =>
    Promise.all([1, 2].map(() => tx.execute(sql`select pg_current_xact_id()::text as id`))),
  );
  expect(new Set(ids.map(([row]) => row?.id)).size).toBe(1);
  const failing = together((tx) => Promise.all([say(tx, "first"), tx.execute(sql`select 1 / 0`), say(tx, "last")]));
  await expect(failing).rejects.toMatchObject({ cause: { code: "22012" } });
  expect(await heard()).toEqual([]);
  await everyConnection();
});

test("what is said after an answer is refused", async () => {
  const late = together(async (tx) => {
    await tx.execute(sql`select 1`);
    await say(tx, "late");
  });
  await expect(late).rejects.toThrow();
  await everyConnection();
  expect(await heard()).toEqual([]);
});

test("a connection that dies under it is an error at once, and others go on", async () => {
  const dying = together((tx) =>
    Promise.all([say(tx, "lost"), tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`), say(tx, "never")]),
  );
  expect(isDatabaseUnavailable(await dying.catch((error: unknown) => error))).toBe(true);
  await everyConnection().catch((error) => expect(isDatabaseUnavailable(error)).toBe(true));
  await everyConnection();
  expect(await heard()).toEqual([]);
});
