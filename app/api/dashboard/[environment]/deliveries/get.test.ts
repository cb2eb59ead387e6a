import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { shipments, signingSecrets, webhookAttempts, webhookDeliveries } from "#db/schema/index.ts";
import type { AttemptView, DeliveryRow } from "#lib/contracts/deliveries.ts";
import { newId } from "#lib/ids.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, addShipment, partnerId } from "#scripts/test/deliveries.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { GET as getOne } from "./[deliveryId]/route.ts";
import { GET } from "./route.ts";

let viewer: SignedIn;
let endpoint: string;
let first: Awaited<ReturnType<typeof addShipment>>;
let second: Awaited<ReturnType<typeof addShipment>>;
let elsewhere: Awaited<ReturnType<typeof addShipment>>;
const attemptId = newId("att");

beforeAll(async () => {
  viewer = await signInAs("viewer");
  endpoint = await addEndpoint("http://127.0.0.1:9/a");
  const other = await addEndpoint("http://127.0.0.1:9/b");
  first = await addShipment([endpoint], { count: 3 });
  second = await addShipment([other], { count: 2 });
  const abroad = await addEndpoint("http://127.0.0.1:9/c", { environment: "production" });
  elsewhere = await addShipment([abroad], { environment: "production" });
  const [deliveryId = ""] = first.deliveryIds;
  await database()
    .update(webhookDeliveries)
    .set({
      status: "dead",
      attempts: 8,
      throttled: 1,
      lastOutcome: "http_5xx",
      lastStatusCode: 503,
      lastReceiverCode: "overloaded",
    })
    .where(eq(webhookDeliveries.id, deliveryId));
  const startedAt = new Date("2026-11-22T06:00:00.000Z");
  await database()
    .insert(webhookAttempts)
    .values({
      ...{ id: attemptId, environment: "sandbox", partnerId, deliveryId, number: 8, trigger: "schedule" },
      ...{ outcome: "http_5xx", statusCode: 503, startedAt, finishedAt: new Date(startedAt.getTime() + 41) },
      timings: { dnsMs: 1, connectMs: 2, tlsMs: null, firstByteMs: 40, totalMs: 41 },
      ...{ url: "http://127.0.0.1:9/a", requestHeaders: { "X-Shop-MN": "ab" }, responseBody: "down" },
      ...{ remoteAddress: "127.0.0.1", receiverRequestId: "theirs-77", receiverCode: "overloaded", workerId: "w" },
    });
});

const list = async (query: string, environment = "sandbox") =>
  call(GET, { path: `/api/dashboard/${environment}/deliveries?${query}`, headers: viewer.headers });

const ids = async (query: string) => {
  const { json } = await list(query);
  return (json.data as DeliveryRow[]).map(({ id }) => id);
};

const newestFirst = (...deliveries: string[][]) => deliveries.flat().toSorted().toReversed();

describe("200", () => {
  test("everything of the environment, newest first, and nothing of the other", async () => {
    expect(await ids("")).toEqual(newestFirst(first.deliveryIds, second.deliveryIds));
  });

  test("a line says how often, how it ended and how long it took", async () => {
    const { json } = await list("status=dead");
    expect(json.data).toMatchObject([
      {
        id: first.deliveryIds[0],
        endpoint: { id: endpoint, url: "http://127.0.0.1:9/a", state: "enabled" },
        partner: "Shop.mn",
        ...{ attempts: 7, throttled: 1, max_attempts: 7, last_outcome: "http_5xx", last_status_code: 503 },
        last_duration_ms: 41,
      },
    ]);
  });

  test.each([
    ["http=503", 1],
    ["http=500", 0],
    ["code=overloaded", 1],
    ["code=other", 0],
    ["q=overloaded", 1],
    ["within=1h", 5],
    ["from=2036-01-01T00:00:00Z", 0],
    ["to=2020-01-01T00:00:00Z", 0],
  ])("%s narrows it", async (query, count) => {
    expect(await ids(query)).toHaveLength(count);
  });

  test("one that waits behind an earlier event has no time yet", async () => {
    const { json } = await list(`ids=${first.deliveryIds[2]}`);
    expect(json.data[0].due_at).toBeNull();
  });

  test("pages show every row once, whatever comes in between", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let pages = 0; pages < 10; pages++) {
      const { json } = await list(`limit=2&cursor=${cursor}`.replace(/&cursor=$/, ""));
      seen.push(...json.data.map(({ id }: DeliveryRow) => id));
      if (pages === 0) await addShipment([endpoint]);
      if (!json.has_more) break;
      cursor = json.next_cursor;
    }
    expect(seen).toEqual(newestFirst(first.deliveryIds, second.deliveryIds));
  });

  test.each([
    ["its own id", () => first.deliveryIds[1] ?? "", () => first.deliveryIds.slice(1, 2)],
    ["an attempt", () => attemptId, () => first.deliveryIds.slice(0, 1)],
    ["the receiver's request id", () => "theirs-77", () => first.deliveryIds.slice(0, 1)],
    ["a shipment", () => second.shipmentId, () => second.deliveryIds],
    ["an event in small letters", () => eventOf.toLowerCase(), () => first.deliveryIds.slice(0, 1)],
    ["a tracking number", () => trackingNumber, () => second.deliveryIds],
    ["an order", () => orderId, () => second.deliveryIds],
    ["a key", () => newId("key"), () => []],
    ["the other environment's", () => elsewhere.shipmentId, () => []],
  ])("finds by %s", async (_what, number, expected) => {
    expect(await ids(`q=${number()}`)).toEqual(newestFirst(expected()));
  });

  test("filters narrow together", async () => {
    expect(await ids("status=dead&outcome=http_5xx&type=shipment.in_transit")).toEqual(first.deliveryIds.slice(0, 1));
    expect(await ids("status=dead&outcome=timeout")).toEqual([]);
    expect(await ids(`status=dead&shipment=${second.shipmentId}`)).toEqual([]);
    expect(await ids(`shipment=${first.shipmentId}&endpoint=${endpoint}&status=pending`)).toEqual(
      newestFirst(first.deliveryIds.slice(1)),
    );
  });
});

let eventOf = "";
let trackingNumber = "";
let orderId = "";
beforeAll(async () => {
  const [delivery] = await database()
    .select()
    .from(webhookDeliveries)
    .where(inArray(webhookDeliveries.id, first.deliveryIds.slice(0, 1)));
  eventOf = delivery?.eventId ?? "";
  orderId = `ORD-${newId("shp")}`;
  const [shipment] = await database()
    .update(shipments)
    .set({ orderId })
    .where(eq(shipments.id, second.shipmentId))
    .returning();
  trackingNumber = shipment?.trackingNumber ?? "";
});

describe("400", () => {
  test.each(["status=lost", "cursor=abc", "limit=0", "q=%20%22"])("for %s", async (query) => {
    expect((await list(query)).status).toBe(400);
  });
});

test("401 without a session", async () => {
  expect((await call(GET, { path: "/api/dashboard/sandbox/deliveries" })).status).toBe(401);
});

describe("one delivery", () => {
  const show = (deliveryId: string, headers: SignedIn["headers"], environment = "sandbox") =>
    call(getOne, { path: `/api/dashboard/${environment}/deliveries/${deliveryId}`, params: { deliveryId }, headers });

  test("200 with the exact bytes, its endpoint and its attempts", async () => {
    const { json } = await show(first.deliveryIds[0] ?? "", viewer.headers);
    expect(json).toMatchObject({
      body: expect.stringContaining('"note":"Өндөр ↯"'),
      receiver: { id: endpoint, format: "shop_mn", window: 1, in_flight: 0, rate_per_minute: null },
      waits_for: null,
      history: [
        {
          ...{ id: attemptId, response_body: "down", receiver_request_id: "theirs-77", receiver_code: "overloaded" },
          timings: { dns_ms: 1, connect_ms: 2, tls_ms: null, first_byte_ms: 40, total_ms: 41 },
        },
      ],
    });
  });

  test("names the one it waits for", async () => {
    const { json } = await show(first.deliveryIds[2] ?? "", viewer.headers);
    expect(json.waits_for).toBe(first.deliveryIds[1]);
  });

  test("waits for nothing once it was tried", async () => {
    const { deliveryIds } = await addShipment([endpoint], { count: 2 });
    const [, follower = ""] = deliveryIds;
    await database().update(webhookDeliveries).set({ attempts: 1 }).where(eq(webhookDeliveries.id, follower));
    expect((await show(follower, viewer.headers)).json.waits_for).toBeNull();
  });

  test("an attempt names the secrets that were live when it was made", async () => {
    const endpointId = await addEndpoint("http://127.0.0.1:9/d");
    const { deliveryIds } = await addShipment([endpointId]);
    const [deliveryId = ""] = deliveryIds;
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
    const attemptOf = (number: number, hour: number, more = {}) => ({
      ...{ id: newId("att"), environment: "sandbox" as const, partnerId, deliveryId, number },
      ...{ trigger: "schedule" as const, outcome: "timeout" as const, startedAt: at(hour), finishedAt: at(hour) },
      timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 },
      ...{ url: "http://127.0.0.1:9/d", workerId: "w", ...more },
    });
    const refused = { outcome: "blocked" as const, requestHeaders: {} };
    await database()
      .insert(webhookAttempts)
      .values([attemptOf(1, 5), attemptOf(2, 7), attemptOf(3, 5, refused)]);
    const old = { id: newId("whs"), environment: "sandbox" as const, partnerId, endpointId, sealedSecret: "x" };
    await database()
      .insert(signingSecrets)
      .values({ ...old, lastFour: "live", state: "retiring", createdAt: at(4), expiresAt: at(6) });
    const { json } = await show(deliveryId, viewer.headers);
    // The one the endpoint has today was made after all; what was refused before it was built, nothing signed.
    expect(json.history.map((attempt: AttemptView) => attempt.signed_with)).toEqual([
      [],
      [],
      [{ id: old.id, last_four: "live" }],
    ]);
  });

  test("which machine answered is for admins only", async () => {
    const admin = await signInAs("admin");
    const id = first.deliveryIds[0] ?? "";
    expect((await show(id, viewer.headers)).json.history[0].remote_address).toBeNull();
    expect((await show(id, admin.headers)).json.history[0].remote_address).toBe("127.0.0.1");
  });

  test("404 from the other environment, or for nothing", async () => {
    for (const [id, environment] of [
      [first.deliveryIds[0], "production"],
      [elsewhere.deliveryIds[0], "sandbox"],
      [newId("dlv"), "sandbox"],
    ] as const) {
      const { status, json } = await show(id ?? "", viewer.headers, environment);
      expect([status, json.error.code]).toEqual([404, "delivery_not_found"]);
    }
  });
});
