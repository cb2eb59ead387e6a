import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database, type Tx, transaction } from "./client.ts";

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
