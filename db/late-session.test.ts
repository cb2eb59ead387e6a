import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database, type Tx, transaction } from "./client.ts";
import { violatedUnique } from "./failure.ts";
import { insertRows, row } from "./insert-rows.ts";
import { partners, settings } from "./schema/index.ts";

const partner = (id: string) => row(partners, { id, slug: id, name: id, createdAt: new Date() });

const exists = async (tx: Tx, id: string) => (await tx.$count(partners, eq(partners.id, id))) === 1;

test("a statement sees the rows that were said before it", async () => {
  const seen = await transaction(async (tx) => {
    await insertRows(tx, [partner("seen")]);
    return exists(tx, "seen");
  });
  expect(seen).toBe(true);
  expect(await exists(database(), "seen")).toBe(true);
});

test("rows of several calls are one statement of its own when nothing else is said", async () => {
  await database().execute(sql`create table said (transaction xid8, statement timestamptz)`);
  await database().execute(sql`
    create function note() returns trigger language plpgsql as $$ begin
      insert into said values (pg_current_xact_id(), statement_timestamp());
      return new;
    end $$`);
  await database().execute(sql`create trigger note before insert on partners for each row execute function note()`);
  await transaction(async (tx) => {
    await insertRows(tx, [partner("one")]);
    await insertRows(tx, [partner("two")]);
  });
  await database().execute(sql`drop trigger note on partners`);
  const [counted] = await database().execute(
    sql`select count(*)::int as rows, count(distinct (transaction, statement))::int as statements from said`,
  );
  expect(counted).toEqual({ rows: 2, statements: 1 });
});

test.each([
  ["alone", async () => {}],
  ["after another statement", async (tx: Tx) => void (await tx.execute(sql`select 1`))],
])("a row that is refused takes the others with it, %s", async (how, before) => {
  const failed = transaction(async (tx) => {
    await before(tx);
    await insertRows(tx, [partner(`with ${how}`)]);
    await insertRows(tx, [partner("twin"), partner("twin")]);
  });
  expect(violatedUnique(await failed.catch((error: unknown) => error))).toBe("partners_pkey");
  expect(await exists(database(), `with ${how}`)).toBe(false);
});

test("work that throws leaves nothing", async () => {
  const failed = transaction(async (tx) => {
    await insertRows(tx, [partner("thrown")]);
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await exists(database(), "thrown")).toBe(false);
});

test.each([
  ["alone", async () => {}],
  ["after another statement", async (tx: Tx) => void (await tx.select().from(settings))],
])("what is not awaited any more does not commit, %s", async (how, before) => {
  let awaited = true;
  const failed = transaction(
    async (tx) => {
      await before(tx);
      await insertRows(tx, [partner(`late ${how}`)]);
      awaited = false;
    },
    () => {
      if (!awaited) throw new Error("too late");
    },
  );
  await expect(failed).rejects.toThrow("too late");
  expect(await exists(database(), `late ${how}`)).toBe(false);
});

test("a connection that was used alone is given back, also after a refusal", async () => {
  const twins = Array.from({ length: 40 }, () => transaction((tx) => insertRows(tx, [partner("again")])));
  const outcomes = await Promise.allSettled(twins);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await exists(database(), "again")).toBe(true);
});

test("what is said when the transaction is over is refused", async () => {
  const tx = await transaction(async (own) => own);
  await expect(insertRows(tx, [partner("over")])).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  await expect(exists(tx, "over")).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
});
