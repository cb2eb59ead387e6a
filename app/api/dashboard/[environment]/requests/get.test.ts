import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as create } from "#app/api/v1/shipments/route.ts";
import { database, transaction } from "#db/client.ts";
import type { RequestRow } from "#lib/contracts/requests.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey, shipmentBody } from "#scripts/test/api.ts";
import { addEndpoint } from "#scripts/test/deliveries.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { withoutUndo } from "#scripts/test/without-undo.ts";
import { POST as move } from "../shipments/[shipmentId]/transitions/route.ts";
import { GET as getTrace } from "./[requestId]/route.ts";
import { GET } from "./route.ts";

await withoutUndo();

let dispatcher: SignedIn;
let created: Awaited<ReturnType<typeof call>>;
let refused: Awaited<ReturnType<typeof call>>;
let unknown: Awaited<ReturnType<typeof call>>;
let moved: Awaited<ReturnType<typeof call>>;
let replayed: Awaited<ReturnType<typeof call>>;

const requestId = (answer: Awaited<ReturnType<typeof call>>) => answer.headers.get("x-request-id") ?? "";

beforeAll(async () => {
  dispatcher = await signInAs("dispatcher");
  await addEndpoint("http://127.0.0.1:9/", { eventTypes: ["shipment.picked_up"] });
  const key = await makeKey();
  const body = shipmentBody();
  const idempotent = { "Idempotency-Key": "order-1 again" };
  created = await call(create, { key, method: "POST", body, headers: idempotent });
  replayed = await call(create, { key, method: "POST", body, headers: idempotent });
  refused = await call(create, { key, method: "POST", body: {} });
  unknown = await call(create, { key: "sk_test_nobody", method: "POST", body });
  const params = { shipmentId: created.json.id };
  const path = `/api/dashboard/sandbox/shipments/${created.json.id}/transitions`;
  moved = await call(move, { method: "POST", path, params, headers: dispatcher.headers, body: { to: "picked_up" } });
  await flushRequestLog();
});

const list = (query: string, environment = "sandbox") =>
  call(GET, { path: `/api/dashboard/${environment}/requests?${query}`, headers: dispatcher.headers });

const ids = async (query: string, environment?: string) => {
  const { json } = await list(query, environment);
  return (json.data as RequestRow[]).map(({ id }) => id);
};

const newestFirst = (...answers: Awaited<ReturnType<typeof call>>[]) => answers.map(requestId).toSorted().toReversed();

describe("200", () => {
  test("calls and clicks, newest first; what our own screens only read is left out until asked for", async () => {
    const own = newestFirst(created, replayed, refused, moved);
    expect(await ids("")).toEqual(own);
    await flushRequestLog();
    expect(await ids("")).toEqual(own);
    expect((await ids("origin=dashboard")).length).toBeGreaterThan(1);
    expect(await ids("", "production")).toEqual([]);
  });

  test("calls without a valid key belong to nobody, and are found on their own", async () => {
    expect(await ids("origin=unknown")).toEqual(newestFirst(unknown));
    expect(await ids("origin=unknown", "production")).toEqual(newestFirst(unknown));
  });

  test("a line says who, what, how it ended and about which shipment", async () => {
    const { json } = await list(`q=${requestId(moved)}`);
    expect(json.data).toMatchObject([
      {
        ...{ source: "dashboard", method: "POST", status: 200, error_code: null, partner: null, replayed: false },
        actor: { type: "user", id: dispatcher.id, name: "Ганбатын Тэмүүлэн" },
        ...{ shipment_id: created.json.id, tracking_number: created.json.tracking_number },
      },
    ]);
  });

  test.each([
    ["status=error", () => [refused]],
    ["status=4xx&code=missing_field", () => [refused]],
    ["status=5xx", () => []],
    ["status=2xx&origin=api", () => [created, replayed]],
    ["method=POST&path=TRANSITIONS", () => [moved]],
    ["path=%25", () => []],
  ])("%s", async (query, expected) => {
    expect(await ids(query)).toEqual(newestFirst(...expected()));
  });

  test("by key, person, shipment, parcel, order and Idempotency-Key", async () => {
    const { id, tracking_number, order_id } = created.json;
    const about = newestFirst(created, moved);
    expect(await ids(`actor=${dispatcher.id}`)).toEqual(newestFirst(moved));
    expect(await ids(`shipment=${id}`)).toEqual(about);
    expect(await ids(`q=${tracking_number}`)).toEqual(about);
    expect(await ids(`q=${order_id}`)).toEqual(about);
    expect(await ids("q=order-1%20again")).toEqual(newestFirst(created));
    expect(await ids(`q=${newId("evt")}`)).toEqual([]);
  });

  test("by key and time", async () => {
    const { json } = await list(`q=${requestId(created)}`);
    const [{ actor, created_at }] = json.data;
    const at = encodeURIComponent(created_at);
    const later = encodeURIComponent(new Date(Date.parse(created_at) + 60_000).toISOString());
    expect(await ids(`actor=${actor.id}&from=${at}`)).toContain(requestId(created));
    expect(await ids(`actor=${actor.id}&from=${later}`)).toEqual([]);
    expect(await ids(`actor=key_nobody&from=${at}`)).toEqual([]);
    expect(await ids(`to=${at}`)).toEqual([]);
    expect(await ids(`from=${at}&to=${later}`)).toEqual(newestFirst(created, replayed, refused, moved));
    expect(await ids("within=1h")).toEqual(newestFirst(created, replayed, refused, moved));
  });

  test("pages show every row once", async () => {
    const seen: string[] = [];
    let cursor = "";
    for (let pages = 0; pages < 10; pages++) {
      const { json } = await list(`limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...json.data.map(({ id }: RequestRow) => id));
      if (!json.has_more) break;
      cursor = json.next_cursor;
    }
    expect(seen).toEqual(newestFirst(created, replayed, refused, moved));
  });
});

test.each(["status=3xx", "code=nonsense", "cursor=abc", "origin=x", "from=today", "to=now", "within=9h"])(
  "400 for %s",
  async (query) => {
    expect((await list(query)).status).toBe(400);
  },
);

describe("a trace", () => {
  const trace = (id: string, environment = "sandbox", headers = dispatcher.headers) =>
    call(getTrace, { path: `/api/dashboard/${environment}/requests/${id}`, params: { requestId: id }, headers });

  test("200 from a POST: the call, masked, its phases and its event", async () => {
    const { json } = await trace(requestId(created));
    expect(json).toMatchObject({
      request: {
        id: requestId(created),
        phases: { auth_ms: expect.any(Number), parse_ms: expect.any(Number), transaction_ms: expect.any(Number) },
        idempotency_key: "order-1 again",
        original_request_id: null,
        error_message: null,
      },
      shipments: [{ id: created.json.id, tracking_number: created.json.tracking_number }],
      events: [{ type: "shipment.created", seq: null, shipment_id: created.json.id }],
      deliveries: [],
    });
    expect(json.request.request_body).not.toContain("+97699112233");
  });

  test("200 from a POST that had to wait for its rows: the wait is in its transaction", async () => {
    const key = await makeKey();
    const locked = Promise.withResolvers<void>();
    const waitedFor = Promise.withResolvers<void>();
    const holding = transaction(async (tx) => {
      await tx.execute(sql`lock table shipments in exclusive mode`);
      locked.resolve();
      await waitedFor.promise;
      await tx.execute(sql`select pg_sleep(0.2)`);
    });
    await locked.promise;
    const creating = call(create, { key, method: "POST", body: shipmentBody() });
    const waiting = sql`select 1 from pg_locks where not granted and relation = 'shipments'::regclass`;
    await expect.poll(() => database().execute(waiting)).toHaveLength(1);
    waitedFor.resolve();
    await holding;
    const waited = await creating;
    await flushRequestLog();
    const { request } = (await trace(requestId(waited))).json;
    expect(request.phases.transaction_ms).toBeGreaterThanOrEqual(200);
    expect(request.duration_ms).toBeGreaterThanOrEqual(200);
  });

  test("200 from a click: the event and its delivery too", async () => {
    const { json } = await trace(requestId(moved));
    expect(json).toMatchObject({
      events: [{ type: "shipment.picked_up", previous_status: "created", seq: 1, actor_name: "Ганбатын Тэмүүлэн" }],
      deliveries: [{ event_type: "shipment.picked_up", status: "pending", request_id: requestId(moved), history: [] }],
    });
  });

  test("200 for a replay: it names the original", async () => {
    const { json } = await trace(requestId(replayed));
    expect(json.request).toMatchObject({ replayed: true, original_request_id: requestId(created) });
  });

  test("200 for a refused call, with the sentence it was refused with", async () => {
    const { json } = await trace(requestId(refused));
    expect(json.request).toMatchObject({
      ...{ status: 400, error_code: "missing_field", error_message: refused.json.error.message },
      phases: { transaction_ms: null },
    });
    expect((await trace(requestId(unknown))).json.request).toMatchObject({ error_code: "invalid_secret_key" });
  });

  test("404 from the other environment, or for nothing", async () => {
    for (const [id, environment] of [
      [requestId(moved), "production"],
      [newId("req"), "sandbox"],
    ] as const) {
      const { status, json } = await trace(id, environment);
      expect([status, json.error.code]).toEqual([404, "request_not_found"]);
    }
  });

  test("401 without a session", async () => {
    expect((await trace(requestId(moved), "sandbox", {})).status).toBe(401);
  });
});
