import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database, pool } from "#db/client.ts";
import { apiRequests, idempotencyKeys, shipmentEvents, shipments } from "#db/schema/index.ts";
import { isTrackingNumber } from "#lib/domain/tracking-number.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import { call, makeKey, makePartner, shipmentBody } from "#scripts/test/api.ts";
import { POST } from "./route.ts";

const key = await makeKey();

const create = (body: unknown, headers: Record<string, string> = {}, secret = key) =>
  call(POST, { key: secret, method: "POST", body, headers });

const shipmentCount = async () => database().$count(shipments);

describe("201", () => {
  test.each(["standard", "express", "same_day"])("service level %s is taken as it is", async (service_level) => {
    expect((await create(shipmentBody({ service_level }))).json).toMatchObject({ status: "created", service_level });
  });

  test("every field of an address comes back as it was sent", async () => {
    const place = { ...{ name: "Бат", phone: "+97699112233", line1: "45-р байр", line2: "3-р орц" }, district: "БЗД" };
    const delivery_address = { ...place, city: "Ulaanbaatar", lat: 47.918, lng: 106.917 };
    expect((await create(shipmentBody({ delivery_address }))).json.delivery_address).toEqual(delivery_address);
  });

  test("returns the Shipment object with a request id and the rate headers", async () => {
    const body = shipmentBody({ cash_on_delivery: { amount: 125_000, currency: "MNT" }, service_level: "express" });
    const answer = await create(body);
    expect(answer.status).toBe(201);
    expect(answer.headers.get("x-request-id")).toMatch(/^req_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(answer.headers.get("ratelimit-limit")).toBe("100000");
    expect(answer.json).toMatchObject({
      id: expect.stringMatching(/^shp_/),
      status: "created",
      environment: "sandbox",
      order_id: body.order_id,
      service_level: "express",
      cash_on_delivery: { amount: 125_000, currency: "MNT" },
      delivery_address: body.delivery_address,
      version: 1,
      last_seq: 0,
      picked_up_at: null,
    });
    expect(isTrackingNumber(answer.json.tracking_number)).toBe(true);
    expect(answer.json.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(answer.json.estimated_pickup_at).toMatch(/Z$/);
  });

  test("a missing city is Ulaanbaatar, a missing service level standard", async () => {
    const { json } = await create(shipmentBody());
    expect(json.pickup_address.city).toBe("Ulaanbaatar");
    expect(json.service_level).toBe("standard");
  });

  test("metadata comes back byte for byte", async () => {
    const metadata = '{ "10":1,  "2": "Ө",\n"big":12345678901234567890.10, "u":"\\u00fc" }';
    const raw = JSON.stringify({ ...shipmentBody(), metadata: 0 }).replace('"metadata":0', `"metadata": ${metadata}`);
    const answer = await create(raw);
    expect(answer.status).toBe(201);
    expect(answer.text).toContain(`"metadata":${metadata}`);
  });

  test("metadata comes back however deep it is, and what is too deep to log is cut off there", async () => {
    const metadata = `{"a":${"[".repeat(8_000)}${"]".repeat(8_000)}}`;
    const answer = await create(
      JSON.stringify(shipmentBody({ metadata: {} })).replace('"metadata":{}', `"metadata":${metadata}`),
    );
    expect(answer.status).toBe(201);
    expect(answer.text).toContain(metadata);
  });

  test("an unknown field is accepted and reported with what was probably meant", async () => {
    const { status, json } = await create(shipmentBody({ cash_on_delivry: { amount: 1, currency: "MNT" } }));
    expect(status).toBe(201);
    expect(json.warnings).toEqual([
      { code: "unknown_field", field: "cash_on_delivry", did_you_mean: "cash_on_delivery" },
    ]);
  });

  test("draws another tracking number when the first is taken", async () => {
    const { json: first } = await create(shipmentBody());
    await pool().unsafe(`
      create sequence draws;
      create function draw() returns trigger language plpgsql as $$ begin
        if nextval('draws') = 1 then new.tracking_number := '${first.tracking_number}'; end if;
        return new;
      end $$;
      create trigger draw before insert on shipments for each row execute function draw()`);
    const second = await create(shipmentBody());
    await pool().unsafe("drop trigger draw on shipments");
    expect(second.status).toBe(201);
    expect(second.json.tracking_number).not.toBe(first.tracking_number);
    expect(await database().$count(shipments, eq(shipments.orderId, second.json.order_id))).toBe(1);
  });

  test("writes shipment, event and masked request log together", async () => {
    const { json, headers } = await create(shipmentBody());
    const requestId = headers.get("x-request-id") ?? "";
    const events = await database().select().from(shipmentEvents).where(eq(shipmentEvents.shipmentId, json.id));
    expect(events).toMatchObject([{ type: "shipment.created", version: 1, seq: null, requestId }]);
    const [row] = await database().select().from(apiRequests).where(eq(apiRequests.id, requestId));
    expect(row).toMatchObject({ status: 201, method: "POST", shipmentId: json.id, environment: "sandbox" });
    expect(row?.requestBody).toContain("+976••••33");
    expect(`${row?.requestBody}${row?.responseBody}`).not.toMatch(/99112233|Бат-Эрдэнэ/);
  });
});

describe("idempotency", () => {
  test("201 again for the same key and bytes, created once, marked as replayed", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await create(body, headers);
    const before = await shipmentCount();
    const again = await create(body, headers);
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("original-request")).toBe(first.headers.get("x-request-id"));
    expect(again.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect(await shipmentCount()).toBe(before);
  });

  test("201 for 20 at once: one shipment, 19 replays", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(body, headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers.filter(({ headers: h }) => h.get("idempotent-replayed") === "true")).toHaveLength(19);
  });

  test("201 replayed across a key roll: the scope is the partner, not the key", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await create(body, headers);
    const again = await create(body, headers, await makeKey());
    expect(again.json.id).toBe(first.json.id);
  });

  test("201 replayed by the other spellings of the path", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await create(body, headers);
    for (const path of ["/api/v1/shipments", "/pickpack/v1/shipments/"]) {
      const again = await call(POST, { key, method: "POST", path, body, headers });
      expect(again.json.id).toBe(first.json.id);
    }
  });

  test("201 anew for another partner with the same key", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await create(body, headers);
    const other = await create(body, headers, await makeKey({ partnerId: await makePartner() }));
    expect(other.status).toBe(201);
    expect(other.json.id).not.toBe(first.json.id);
  });

  test("201 anew after 24 hours", async () => {
    const body = shipmentBody();
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await create(body, headers);
    const yesterday = new Date(Date.now() - 24 * 3_600_000 - 1000);
    await database()
      .update(idempotencyKeys)
      .set({ createdAt: yesterday })
      .where(eq(idempotencyKeys.key, headers["Idempotency-Key"]));
    const anew = await create(body, headers);
    expect(anew.status).toBe(201);
    expect(anew.json.id).not.toBe(first.json.id);
  });

  test.each([
    ["another body", shipmentBody()],
    ["another body that is refused by itself", {}],
  ])("409 idempotency_key_reused for %s", async (_what, another) => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    await create(shipmentBody(), headers);
    const answer = await create(another, headers);
    expect(answer.status).toBe(409);
    expect(answer.json.error).toMatchObject({ type: "conflict_error", code: "idempotency_key_reused" });
  });

  test("a refused call is not remembered", async () => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    expect((await create({}, headers)).status).toBe(400);
    expect((await create(shipmentBody(), headers)).status).toBe(201);
  });

  test.each(["", "ключ", "x".repeat(256)])("400 invalid_idempotency_key for %.10j", async (value) => {
    const encoded = Buffer.from(value).toString("latin1");
    const answer = await create(shipmentBody(), { "Idempotency-Key": encoded });
    expect(answer.json.error.code).toBe("invalid_idempotency_key");
  });
});

describe("400", () => {
  test("missing_field as Shop.mn documents it, and every other error beside it", async () => {
    const { pickup_address: _, ...body } = shipmentBody({ order_id: 7, parcel: "box" });
    const answer = await create(body);
    expect(answer.status).toBe(400);
    expect(answer.json.error.errors).toEqual([
      { code: "invalid_field", field: "order_id", message: expect.any(String) },
      { code: "missing_field", field: "pickup_address", message: "Field 'pickup_address' is required." },
      { code: "invalid_field", field: "parcel", message: expect.any(String) },
    ]);
    const alone = await create({ ...shipmentBody(), pickup_address: undefined });
    expect(alone.json.error).toMatchObject({
      type: "validation_error",
      code: "missing_field",
      message: "Field 'pickup_address' is required.",
      field: "pickup_address",
      request_id: alone.headers.get("x-request-id"),
    });
  });

  const address = shipmentBody().pickup_address;
  const bad: [string, Record<string, unknown>][] = [
    ["pickup_address.phone", { pickup_address: { ...address, phone: "99112233" } }],
    ["pickup_address.district", { pickup_address: { ...address, district: "" } }],
    ["pickup_address.name", { pickup_address: { ...address, name: "a\0b" } }],
    ["delivery_address.line1", { delivery_address: { ...address, line1: "\ud800" } }],
    ["service_level", { service_level: "teleport" }],
    ["cash_on_delivery.amount", { cash_on_delivery: { amount: 1.5, currency: "MNT" } }],
    ["cash_on_delivery.amount", { cash_on_delivery: { amount: 0, currency: "MNT" } }],
    ["metadata", { metadata: [1] }],
    ["metadata", { metadata: { long: "x".repeat(17_000) } }],
    ["items.0.quantity", { items: [{ sku: "a", quantity: -1 }] }],
  ];
  test.each(bad)("invalid_field names %s", async (field, patch) => {
    const answer = await create(shipmentBody(patch));
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({ code: "invalid_field", field });
  });

  const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
  test.each([
    ["NUL", { note: "\0" }],
    ["a name with NUL", { "\0": 1 }],
    ["half a character", { notes: ["\ud800"] }],
    ["endless nesting", { note: nested(5_000) }],
  ])("invalid_field for %s in a parcel, which jsonb cannot hold", async (_what, parcel) => {
    const answer = await create(shipmentBody({ parcel }));
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({ code: "invalid_field", field: "parcel" });
  });

  test.each(["{", "nonsense", '{"a":1}x'])("malformed_json for %j", async (raw) =>
    expect((await create(raw)).json.error.code).toBe("malformed_json"),
  );

  test("malformed_json when the caller hangs up within the body", async () => {
    const hungUp = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    const body = new ReadableStream({ pull: (controller) => controller.error(hungUp) });
    const headers = { "X-Secret-Key": key, "Content-Type": "application/json" };
    const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
    const answer = await POST(new Request("http://localhost/api/v1/shipments", init), { params: Promise.resolve({}) });
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.code).toBe("malformed_json");
  });

  test.each(["[]", "null", '"text"', "7"])("invalid_field for a body that is %s", async (raw) => {
    const answer = await create(raw);
    expect(answer.status).toBe(400);
    expect(answer.json.error).toMatchObject({ code: "invalid_field", message: "The body must be a JSON object." });
    expect(answer.json.error).not.toHaveProperty("field");
  });
});

describe("401 and 403", () => {
  const past = new Date(Date.now() - 1000);
  const keys: [string, () => Promise<string | undefined>, number][] = [
    ["missing_secret_key", async () => undefined, 401],
    ["invalid_secret_key", async () => "sk_test_nobody", 401],
    ["revoked_secret_key", () => makeKey({ revokedAt: past }), 401],
    ["expired_secret_key", () => makeKey({ expiresAt: past }), 401],
    ["insufficient_scope", () => makeKey({ scopes: ["shipments:read"] }), 403],
    ["ip_not_allowed", () => makeKey({ allowedCidrs: ["10.0.0.0/8"] }), 403],
  ];
  test.each(keys)("%s", async (code, make, status) => {
    const headers = { "X-PickPack-Peer": "192.0.2.7" };
    const answer = await call(POST, { key: await make(), method: "POST", body: shipmentBody(), headers });
    expect(answer.status).toBe(status);
    expect(answer.json.error.code).toBe(code);
  });

  test("201 from inside the allowed network", async () => {
    const secret = await makeKey({ allowedCidrs: ["10.0.0.0/8"] });
    expect((await create(shipmentBody(), { "X-PickPack-Peer": "10.1.2.3" }, secret)).status).toBe(201);
  });
});

test("405 with Allow for another method", async () => {
  const { DELETE } = await import("./route.ts");
  const answer = await call(DELETE, { key, method: "DELETE" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  expect(answer.json.error.code).toBe("method_not_allowed");
});

test("413 for more than 256 KB, 415 for what is not JSON", async () => {
  expect((await create(`{"a":"${"x".repeat(262_144)}"}`)).status).toBe(413);
  const answer = await create("a=1", { "Content-Type": "application/x-www-form-urlencoded" });
  expect(answer.status).toBe(415);
});

test("422 outside Mongolia and in another currency", async () => {
  const far = { ...shipmentBody().delivery_address, lat: 35.6, lng: 139.7 };
  const answer = await create(shipmentBody({ delivery_address: far }));
  expect(answer.status).toBe(422);
  expect(answer.json.error).toMatchObject({ code: "outside_service_area", field: "delivery_address" });
  const usd = await create(shipmentBody({ cash_on_delivery: { amount: 5, currency: "USD" } }));
  expect(usd.json.error.code).toBe("unsupported_currency");
});

test("429 with Retry-After once the minute is used up, however many at once", async () => {
  const secret = await makeKey({ limit: 5 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => create(shipmentBody(), {}, secret)));
  const codes = answers.map(({ status }) => status);
  // A minute of Postgres's clock may begin in the middle.
  expect([5, 10]).toContain(codes.filter((code) => code === 201).length);
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(refused?.headers.get("ratelimit-remaining")).toBe("0");
});

test("a refusal is in the log too, without a secret", async () => {
  const answer = await create({ password: "hunter2" });
  await flushRequestLog();
  const id = answer.headers.get("x-request-id") ?? "";
  const [row] = await database().select().from(apiRequests).where(eq(apiRequests.id, id));
  expect(row).toMatchObject({ status: 400, errorCode: "missing_field" });
  expect(row?.requestBody).not.toContain("hunter2");
});
