import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { webhookAttempts } from "#db/schema/index.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import { newId } from "#lib/ids.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, addShipment, partnerId } from "#scripts/test/deliveries.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { GET } from "./route.ts";

const HOUR_MS = 3_600_000;
let viewer: SignedIn;
let endpointId: string;
let elsewhere: string;

const attempt = (deliveryId: string, number: number, outcome: AttemptOutcome, hoursAgo: number, totalMs: number) => {
  const startedAt = new Date(Date.now() - hoursAgo * HOUR_MS);
  return {
    ...{ id: newId("att"), environment: "sandbox" as const, partnerId, deliveryId, number, outcome, startedAt },
    ...{ trigger: "schedule" as const, finishedAt: startedAt, url: "http://127.0.0.1:9/", workerId: "w" },
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs },
  };
};

beforeAll(async () => {
  viewer = await signInAs("viewer");
  endpointId = await addEndpoint("http://127.0.0.1:9/a");
  const other = await addEndpoint("http://127.0.0.1:9/b");
  elsewhere = await addEndpoint("http://127.0.0.1:9/c", { environment: "production" });
  const [own = ""] = (await addShipment([endpointId])).deliveryIds;
  const [foreign = ""] = (await addShipment([other])).deliveryIds;
  await database()
    .insert(webhookAttempts)
    .values([
      attempt(own, 1, "timeout", 30, 10_000),
      attempt(own, 2, "http_5xx", 0, 30),
      attempt(own, 3, "delivered", 0, 10),
      attempt(own, 4, "delivered", 9 * 24, 500),
      attempt(foreign, 1, "delivered", 0, 700),
    ]);
});

const health = (id: string) =>
  call(GET, {
    path: `/api/dashboard/sandbox/endpoints/${id}/health`,
    params: { environment: "sandbox", endpointId: id },
    headers: viewer.headers,
  });

type Hour = { delivered: number; failed: number };

describe("200", () => {
  test("attempts of this receiver alone, in their hours, and how long they took", async () => {
    const { status, json } = await health(endpointId);
    expect(status).toBe(200);
    expect(json.hours).toHaveLength(168);
    expect(json.last_24h).toEqual({ delivered: 1, failed: 1, p50_ms: 20, p95_ms: 29 });
    expect(json.last_7d).toEqual({ delivered: 1, failed: 2, p50_ms: 30, p95_ms: 9_003 });
    const hit = (json.hours as Hour[]).map(({ delivered, failed }) => [delivered, failed]);
    expect(hit.filter(([delivered = 0, failed = 0]) => delivered + failed > 0)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(hit[168 - 31]).toEqual([0, 1]);
  });

  test("nothing at all for one that was never called", async () => {
    const { json } = await health(await addEndpoint("http://127.0.0.1:9/d"));
    expect(json.last_7d).toEqual({ delivered: 0, failed: 0, p50_ms: null, p95_ms: null });
  });
});

test("404 for a receiver of the other environment", async () => {
  expect((await health(elsewhere)).status).toBe(404);
});
