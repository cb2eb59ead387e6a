import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "#db/client.ts";
import { claim, finish } from "#scripts/test/attempts.ts";
import { addEndpoint, addShipment } from "#scripts/test/deliveries.ts";

beforeEach(async () => {
  await pool()`update webhook_endpoints set state = 'disabled'`;
});

const url = "http://127.0.0.1:9/";

async function windowOf(id: string): Promise<number> {
  const [row] = await pool()<{ window: number }[]>`select "window" from webhook_endpoints where id = ${id}`;
  return row?.window ?? Number.NaN;
}

async function backlog(endpointId: string, count: number): Promise<void> {
  for (let made = 0; made < count; made++) await addShipment([endpointId]);
}

describe("the window of an endpoint", () => {
  test("starts at 1, grows by 1 a success, and never above max_in_flight", async () => {
    const id = await addEndpoint(url, { maxInFlight: 4 });
    await backlog(id, 14);
    const widths: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const claims = await claim();
      widths.push(claims.length);
      await finish(claims, { statusCode: 200 });
    }
    expect(widths).toEqual([1, 2, 4, 4, 3]);
    expect(await windowOf(id)).toBe(4);
  });

  test.each(["timeout", "connect", "dns", "tls"] as const)("falls back to 1 on %s", async (outcome) => {
    const id = await addEndpoint(url, { window: 7 });
    await backlog(id, 1);
    await finish(await claim(), { outcome });
    expect(await windowOf(id)).toBe(1);
  });

  test.each(["http_5xx", "http_4xx", "http_3xx", "body"] as const)(
    "stays on %s: somebody answered",
    async (outcome) => {
      const id = await addEndpoint(url, { window: 7 });
      await backlog(id, 1);
      await finish(await claim(), { outcome, statusCode: 500 });
      expect(await windowOf(id)).toBe(7);
    },
  );

  test("counts what is in flight, and a lower max_in_flight holds at once", async () => {
    const id = await addEndpoint(url, { window: 5 });
    await backlog(id, 8);
    expect(await claim({ free: 3 })).toHaveLength(3);
    expect(await claim()).toHaveLength(2);
    expect(await claim()).toHaveLength(0);
    await pool()`update webhook_deliveries set status = 'pending' where endpoint_id = ${id}`;
    await pool()`update webhook_endpoints set max_in_flight = 2 where id = ${id}`;
    expect(await claim()).toHaveLength(2);
  });
});

test("claimers that run side by side never share a row nor exceed a window", async () => {
  const ids = await Promise.all([3, 5, 8].map((window) => addEndpoint(url, { window, maxInFlight: window })));
  for (const id of ids) await backlog(id, 30);
  const seen = new Set<string>();
  let most = 0;
  const drain = async () => {
    for (let idle = 0; idle < 3; ) {
      const claims = await claim({ free: 7 });
      idle = claims.length === 0 ? idle + 1 : 0;
      for (const { id } of claims) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      const [over] = await pool()<{ n: number }[]>`
        select count(*)::int as n from webhook_endpoints e
        where (select count(*) from webhook_deliveries d where d.endpoint_id = e.id and d.status = 'sending') > e."window"`;
      most = Math.max(most, over?.n ?? 0);
      await finish(claims, { statusCode: 200 });
    }
  };
  await Promise.all([drain(), drain(), drain(), drain()]);
  expect(seen.size).toBe(90);
  expect(most).toBe(0);
});

describe("fairness", () => {
  test("the endpoint with the fewest in flight goes first", async () => {
    const [busy, calm] = [await addEndpoint(url, { window: 50 }), await addEndpoint(url, { window: 50 })];
    await backlog(busy, 6);
    await claim({ free: 4 });
    await backlog(calm, 1);
    expect((await claim({ free: 1 })).map(({ endpointId }) => endpointId)).toEqual([calm]);
  });

  test("first attempts go before retries", async () => {
    const [old, young] = [await addEndpoint(url), await addEndpoint(url)];
    await backlog(old, 1);
    await pool()`update webhook_deliveries set first_attempt_at = now() - interval '1 h', due_at = now() - interval '1 h'
      where endpoint_id = ${old}`;
    await backlog(young, 1);
    expect((await claim({ free: 1 })).map(({ endpointId }) => endpointId)).toEqual([young]);
  });

  test("environments are claimed apart", async () => {
    const production = await addEndpoint(url, { environment: "production" });
    await addShipment([production], { environment: "production" });
    expect(await claim({ environment: "sandbox" })).toEqual([]);
    expect(await claim({ environment: "production" })).toHaveLength(1);
  });
});

describe("nothing is claimed", () => {
  test("for a disabled endpoint", async () => {
    const id = await addEndpoint(url, { state: "disabled" });
    await backlog(id, 1);
    expect(await claim()).toEqual([]);
  });

  test("for an endpoint that answered 429, until its Retry-After has passed; the attempt counts for nothing", async () => {
    const id = await addEndpoint(url, { window: 2 });
    await backlog(id, 3);
    const [first, second] = await claim();
    if (!first || !second) throw new Error("two should be in flight");
    await finish([first], { outcome: "http_4xx", statusCode: 429, retryAfter: "30" });
    await finish([second], { statusCode: 200 });
    expect(await claim()).toEqual([]);
    const [row] = await pool()`
      select d.status, d.attempts, d.throttled, d.first_attempt_at, round(extract(epoch from d.due_at - now()))::int as due,
        round(extract(epoch from e.paused_until - now()))::int as paused
      from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id where d.id = ${first.id}`;
    expect(row).toEqual({ status: "pending", attempts: 1, throttled: 1, first_attempt_at: null, due: 30, paused: 30 });
    await pool()`update webhook_endpoints set paused_until = now() where id = ${id}`;
    expect(await claim()).toHaveLength(1);
  });
});

describe("a rate per minute", () => {
  /** Claims and ends until nothing is left to claim; returns how many. */
  async function drain(): Promise<number> {
    let total = 0;
    for (let claims = await claim(); claims.length > 0; claims = await claim()) {
      total += claims.length;
      await finish(claims, { statusCode: 200 });
    }
    return total;
  }

  const pass = (id: string, seconds: number) =>
    pool()`update webhook_endpoints set tokens_at = tokens_at - make_interval(secs => ${seconds}) where id = ${id}`;

  test("starts with a tenth of it and never gives more than it in 60 seconds", async () => {
    const id = await addEndpoint(url, { window: 50, ratePerMinute: 120 });
    await backlog(id, 150);
    expect(await drain()).toBe(12);
    let minute = 12;
    // 54 seconds, because those the test itself takes count as well.
    for (let step = 0; step < 60; step++) {
      await pass(id, 0.9);
      minute += await drain();
    }
    expect(minute).toBeLessThanOrEqual(120);
    expect(minute).toBeGreaterThan(105);
  });

  test.each([
    [1, 1],
    [2, 2],
    [15, 15],
  ])("of %d gives at most %d in 60 seconds, and something in 120", async (ratePerMinute, most) => {
    const id = await addEndpoint(url, { window: 50, ratePerMinute });
    await backlog(id, 40);
    let minute = await drain();
    for (let step = 0; step < 20; step++) {
      await pass(id, 2.7);
      minute += await drain();
    }
    expect(minute).toBeLessThanOrEqual(most);
    await pass(id, 60);
    expect(await drain()).toBeGreaterThan(0);
  });

  test("a bucket that was not used holds no more than a tenth", async () => {
    const id = await addEndpoint(url, { window: 50, ratePerMinute: 120, tokens: 120, tokensAt: new Date(0) });
    await backlog(id, 20);
    expect(await drain()).toBe(12);
  });
});
