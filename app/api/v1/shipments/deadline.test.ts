import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { shipments } from "#db/schema/index.ts";
import { health } from "#lib/http/health.ts";
import { makeKey, shipmentBody } from "#scripts/test/api.ts";
import { POST } from "./route.ts";

const key = await makeKey();

/** Every connection of the pool asleep. */
const sleepAll = (seconds: number, count = 10) =>
  Promise.all(
    Array.from({ length: count }, () => transaction((tx) => tx.execute(sql`select pg_sleep(${seconds}::float8)`))),
  );

test("503 after 8 s, and what waited in line does not happen afterwards", async () => {
  const nine = sleepAll(10.5, 9);
  // The tenth is left for the key; it falls asleep before the body has come.
  const body = new ReadableStream({
    start: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      void sleepAll(9, 1);
      controller.enqueue(new TextEncoder().encode(JSON.stringify(shipmentBody())));
      controller.close();
    },
  });
  const headers = { "X-Secret-Key": key, "Content-Type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  const answer = await POST(new Request("http://localhost/api/v1/shipments", init), { params: Promise.resolve({}) });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
  await nine;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await database().$count(shipments)).toBe(0);
});

test("503 from /health while the database hangs", async () => {
  const asleep = sleepAll(3);
  expect((await health(new Request("http://localhost/api/v1/health"))).status).toBe(503);
  await asleep;
});
