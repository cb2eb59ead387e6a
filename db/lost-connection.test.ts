import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database, type Tx, transaction } from "./client.ts";
import { isDatabaseUnavailable } from "./failure.ts";
import { insertRows, row } from "./insert-rows.ts";
import { partners } from "./schema/index.ts";

beforeAll(() => database().execute(sql`create table said (word text)`));
afterAll(() => database().execute(sql`drop table said`));

async function say(tx: Tx, word: string): Promise<void> {
  await tx.execute(sql`insert into said values (${word})`);
}

async function words(): Promise<unknown[]> {
  return (await database().execute(sql`select word from said order by word`)).map(({ word }) => word);
}

/** A transaction whose connection dies while its work waits for `goOn`. */
async function loseOne(rest: (tx: Tx) => Promise<unknown>) {
  const gate = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<unknown>();
  const lost = transaction(async (tx) => {
    await say(tx, "lost");
    const [own] = await tx.execute(sql`select pg_backend_pid() as pid`);
    await database().execute(sql`select pg_terminate_backend(${own?.pid}::int)`);
    await gate.promise;
    await rest(tx).then(ended.resolve, ended.resolve);
    throw new Error("the work fails in the end");
  });
  await expect(lost).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  return { goOn: gate.resolve, ended: ended.promise };
}

/** Ten at once: every connection of the pool is in one. */
const others = (work: (tx: Tx, index: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: 10 }, (_, index) => transaction((tx) => work(tx, index))));

test("what a lost transaction still says is refused, and never runs outside of one", async () => {
  const { goOn, ended } = await loseOne((tx) => say(tx, "late"));
  await others((tx) => tx.execute(sql`select 1`));
  goOn();
  expect(await ended).toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await words()).toEqual([]);
});

test("the end of a lost transaction does not roll back another's", async () => {
  const { goOn } = await loseOne(async () => {});
  await others(async (tx, index) => {
    await say(tx, `first ${index}`);
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await say(tx, `second ${index}`);
  });
  expect(await words()).toHaveLength(20);
});

test("a connection that dies under rows on their own is not used again", async () => {
  const insert = (tx: Tx) => insertRows(tx, [row(partners, { id: "p", slug: "p", name: "p", createdAt: new Date() })]);
  const waiting = sql`select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'with row_0%'`;
  await transaction(async (tx) => {
    await insert(tx);
    await tx.execute(sql`select 1`);
    const lost = transaction(insert).catch((error: unknown) => error);
    await expect.poll(() => database().execute(waiting)).toHaveLength(1);
    await database().execute(sql`select pg_terminate_backend(pid) from (${waiting}) as one`);
    expect(isDatabaseUnavailable(await lost)).toBe(true);
  });
  // The driver tells the next who uses that place in the pool of the same loss, once.
  await others((tx) => tx.execute(sql`select 1`)).catch((error) => expect(isDatabaseUnavailable(error)).toBe(true));
  await others((tx) => tx.execute(sql`select 1`));
  await others((tx) => tx.execute(sql`select 1`));
  expect(await database().$count(partners, sql`id = 'p'`)).toBe(1);
});
