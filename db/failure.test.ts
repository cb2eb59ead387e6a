import { expect, test } from "vitest";
import { pool } from "./client.ts";
import { isContended, isDatabaseUnavailable } from "./failure.ts";

/** Takes two locks, the second when both have their first. */
function lockBoth(first: number, second: number, met: Promise<unknown>[], own: PromiseWithResolvers<void>) {
  return pool().begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${first})`;
    own.resolve();
    await Promise.all(met);
    await sql`select pg_advisory_xact_lock(${second})`;
  });
}

test("of two that wait for each other, one gives way: it is worth a retry, and nobody's mistake", async () => {
  const [a, b] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const met = [a.promise, b.promise];
  const ends = await Promise.allSettled([lockBoth(1, 2, met, a), lockBoth(2, 1, met, b)]);
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  expect(refused).toHaveLength(1);
  expect([isContended(refused[0]), isDatabaseUnavailable(refused[0])]).toEqual([true, false]);
});

test("who waits longer than lock_timeout gives way", async () => {
  const held = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  const holder = pool().begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(3)`;
    held.resolve();
    await done.promise;
  });
  await held.promise;
  const late = await pool()
    .begin(async (sql) => {
      await sql`set local lock_timeout = '10ms'`;
      await sql`select pg_advisory_xact_lock(3)`;
    })
    .catch((error: unknown) => error);
  done.resolve();
  await holder;
  expect(isContended(late)).toBe(true);
  expect(isContended(new Error("something else"))).toBe(false);
});
