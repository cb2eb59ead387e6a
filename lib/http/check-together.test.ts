import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET } from "#app/api/v1/shipments/route.ts";
import { database, transaction } from "#db/client.ts";
import { call, makeKey } from "#scripts/test/api.ts";

/** Holds the counter of a key, so that the next check of it waits until `release`. */
async function holdCounter(key: string): Promise<{ release: () => Promise<void> }> {
  const held = Promise.withResolvers<void>();
  const { promise: released, resolve } = Promise.withResolvers<void>();
  const holding = transaction(async (tx) => {
    await tx.execute(sql`
      select from rate_windows w join secret_keys k on k.id = w.bucket where k.last_four = ${key.slice(-4)} for update of w`);
    held.resolve();
    await released;
  });
  await held.promise;
  return {
    release: () => {
      resolve();
      return holding;
    },
  };
}

async function waiting(): Promise<number> {
  const [row] = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%rate_windows%'`);
  return row?.count ?? 0;
}

const list = (key: string) => call(GET, { key });

test("200 for all that came while the key's counter was busy, each counted, by one check", async () => {
  const key = await makeKey({ limit: 1_000 });
  await list(key);
  const counter = await holdCounter(key);
  const first = list(key);
  await expect.poll(waiting).toBe(1);
  const rest = Array.from({ length: 20 }, () => list(key));
  // Those that did not gather would be there by now: this is sent behind them.
  expect(await waiting()).toBeLessThan(5);
  await counter.release();
  const answers = await Promise.all([first, ...rest]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const remaining = answers.map(({ headers }) => Number(headers.get("ratelimit-remaining")));
  expect(new Set(remaining).size).toBe(answers.length);
});

test("401 for a key that was revoked while an earlier request of it was being checked", async () => {
  const key = await makeKey();
  await list(key);
  const counter = await holdCounter(key);
  const before = list(key);
  await expect.poll(waiting).toBe(1);
  await database().execute(sql`update secret_keys set revoked_at = now() where last_four = ${key.slice(-4)}`);
  const after = list(key);
  await counter.release();
  expect((await before).status).toBe(200);
  expect((await after).json.error.code).toBe("revoked_secret_key");
});
