import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { secretKeys } from "#db/schema/index.ts";
import { call, makeKey, makePartner } from "#scripts/test/api.ts";

const limit = 120;
let servers: { process: ChildProcess; url: string }[];

beforeAll(async () => {
  servers = await Promise.all(
    [1, 2].map(async () => {
      const child = fork("scripts/test/guarded-server.ts", { execPath: process.execPath, execArgv: [] });
      const [port] = await once(child, "message");
      return { process: child, url: `http://127.0.0.1:${port}/` };
    }),
  );
});
afterAll(() => {
  for (const server of servers) server.process.disconnect();
});

/** Begins early enough in a minute of Postgres's clock that what follows happens within it. */
async function withinOneMinute(): Promise<void> {
  const [row] = await database().execute<{ left: number }>(sql`select 60 - extract(second from now())::float8 as left`);
  const left = row?.left ?? 0;
  if (left < 12) await new Promise((resolve) => setTimeout(resolve, left * 1_000 + 50));
}

async function ask(key: string, index: number): Promise<Response> {
  const answer = await fetch(servers[index % servers.length]?.url ?? "", { headers: { "X-Secret-Key": key } });
  await answer.arrayBuffer();
  return answer;
}

async function askAtOnce(key: string, count: number): Promise<Response[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => ask(key, index)));
}

const answered = (answers: Response[], status: number) => answers.filter((answer) => answer.status === status);

test("429 for what is over 120 a minute, whichever of two processes is asked; another environment has its own", async () => {
  await withinOneMinute();
  const partnerId = await makePartner();
  const [sandbox, production] = await Promise.all([
    makeKey({ limit, partnerId }),
    makeKey({ limit, partnerId, environment: "production" }),
  ]);
  const answers = await askAtOnce(sandbox, limit + 40);
  expect(answered(answers, 200)).toHaveLength(limit);
  const refused = answered(answers, 429);
  expect(refused).toHaveLength(40);
  const remaining = answered(answers, 200).map((answer) => Number(answer.headers.get("ratelimit-remaining")));
  expect(remaining.toSorted((a, b) => a - b)).toEqual(Array.from({ length: limit }, (_, index) => index));

  const [row] = await database().execute<{ left: number }>(sql`select 60 - extract(second from now())::float8 as left`);
  const retryAfter = Number((await ask(sandbox, 0)).headers.get("retry-after"));
  expect(Math.abs(retryAfter - (row?.left ?? 0))).toBeLessThan(2);

  expect(answered(await askAtOnce(production, 4), 200)).toHaveLength(4);
});

test("429 at once, without the database being asked for each of a flood", async () => {
  await withinOneMinute();
  const secret = await makeKey({ limit: 1 });
  const list = () => call(GET, { key: secret });
  expect((await list()).status).toBe(200);
  for (let index = 0; index < 200; index++) expect((await list()).status).toBe(429);
  const [counted] = await database().execute<{ count: number }>(sql`
    select max(count)::int as count from rate_windows w join secret_keys k on k.id = w.bucket
    where k.last_four = ${secret.slice(-4)} and k.limit_per_minute = 1`);
  expect(counted?.count).toBeLessThan(100);
});

test("401 within a second once a key that is over its limit is revoked", async () => {
  const secret = await makeKey({ limit: 1 });
  const list = () => call(GET, { key: secret });
  while ((await list()).status !== 429);
  await database()
    .update(secretKeys)
    .set({ revokedAt: new Date() })
    .where(eq(secretKeys.lastFour, secret.slice(-4)));
  const revokedAt = performance.now();
  await expect.poll(async () => (await list()).status, { interval: 20, timeout: 5_000 }).toBe(401);
  expect(performance.now() - revokedAt).toBeLessThan(2_000);
});

test("429 after 60 failures of one address; a good key from there is served, and other addresses are", async () => {
  await withinOneMinute();
  const from = (address: string, key: string) => call(GET, { key, headers: { "X-PickPack-Peer": address } });
  const guesses = await Promise.all(Array.from({ length: 61 }, () => from("2001:db8::1", "sk_test_guess")));
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(60);
  const refused = guesses.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(refused?.headers.get("ratelimit-policy")).toBe('"failures";q=60;w=60');
  // Whoever has one address of a network has all of them.
  expect((await from("2001:db8::2", "sk_test_guess")).status).toBe(429);
  expect((await from("2001:db8:0:1::1", "sk_test_guess")).status).toBe(401);
  expect((await from("2001:db8::1", await makeKey())).status).toBe(200);
});

test("200 with what is left, in the classic headers and the draft's", async () => {
  await withinOneMinute();
  const { headers } = await call(GET, { key: await makeKey({ limit }) });
  const reset = Number(headers.get("ratelimit-reset"));
  expect(reset).toBeGreaterThanOrEqual(1);
  expect(reset).toBeLessThanOrEqual(60);
  expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith("ratelimit")))).toEqual({
    "ratelimit-limit": "120",
    "ratelimit-remaining": "119",
    "ratelimit-reset": String(reset),
    ratelimit: `"minute";r=119;t=${reset}`,
    "ratelimit-policy": '"minute";q=120;w=60',
  });
});
