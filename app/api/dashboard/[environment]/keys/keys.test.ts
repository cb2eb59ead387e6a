import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as listShipments } from "#app/api/v1/shipments/route.ts";
import { database } from "#db/client.ts";
import { apiRequests, auditLog, idempotencyKeys, secretKeys, users } from "#db/schema/index.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { flushRequestLog } from "#lib/http/request-log.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { type Answered, call } from "#scripts/test/api.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST as revoke } from "./[keyId]/revoke/route.ts";
import { POST as roll } from "./[keyId]/roll/route.ts";
import { PATCH, GET as readOne } from "./[keyId]/route.ts";
import { GET, POST } from "./route.ts";
import { GET as usage } from "./usage/route.ts";

const password = "нууц үг 2026";
let admin: Record<string, string>;

beforeAll(async () => {
  const { id, headers } = await signInAs("admin");
  await database()
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, id));
  admin = headers;
});

const terms = { name: "Checkout", scopes: ["shipments:read"], limit_per_minute: 60, allowed_cidrs: [] };
const inbound = { ...terms, partner: "shop_mn", direction: "inbound", password };

type Send = { body?: unknown; headers?: Record<string, string>; environment?: string; method?: string };

const send = (handler: RouteHandler, path: string, options: Send = {}) => {
  const { body, headers = admin, environment = "sandbox", method = body === undefined ? "GET" : "POST" } = options;
  const [, keyId = ""] = /^\/(key_\w+)/.exec(path) ?? [];
  return call(handler, {
    method,
    path: `/api/dashboard/${environment}/keys${path}`,
    params: { keyId },
    headers,
    body,
  });
};

const create = (patch: Record<string, unknown> = {}) => send(POST, "", { body: { ...inbound, ...patch } });

const refusalOf = ({ status, json }: Answered) => [status, json.error?.code, json.error?.field];

test("201 with an Idempotency-Key: neither the secret nor the password is remembered", async () => {
  const headers = { ...admin, "Idempotency-Key": "once" };
  expect((await send(POST, "", { body: inbound, headers })).status).toBe(201);
  expect(await database().select().from(idempotencyKeys)).toEqual([]);
});

describe("who may", () => {
  const calls = (id: string): [string, RouteHandler, string, Send][] => [
    ["read the keys", GET, "", {}],
    ["read the usage", usage, "/usage", {}],
    ["read one", readOne, `/${id}`, {}],
    ["create", POST, "", { body: inbound }],
    ["change", PATCH, `/${id}`, { body: terms, method: "PATCH" }],
    ["roll", roll, `/${id}/roll`, { body: { overlap: "1h", password } }],
    ["revoke", revoke, `/${id}/revoke`, { body: { password } }],
  ];

  test.each(["viewer", "dispatcher"] as const)("403 for a %s, whatever it is", async (role) => {
    const { json } = await create();
    const { headers } = await signInAs(role);
    for (const [what, handler, path, options] of calls(json.key.id)) {
      const answer = await send(handler, path, { ...options, headers });
      expect([what, answer.status, answer.json.error.code]).toEqual([what, 403, "insufficient_role"]);
    }
    const [row] = await database().select().from(secretKeys).where(eq(secretKeys.id, json.key.id));
    expect([row?.revokedAt, row?.expiresAt]).toEqual([null, null]);
  });

  test("401 for nobody", async () => {
    const { json } = await create();
    for (const [what, handler, path, options] of calls(json.key.id)) {
      const answer = await send(handler, path, { ...options, headers: { "sec-fetch-site": "same-origin" } });
      expect([what, answer.status]).toEqual([what, 401]);
    }
  });
});

describe("the password", () => {
  test("403 when it is wrong: nothing is made, rolled or revoked", async () => {
    const { id, headers } = await signInAs("admin");
    await database()
      .update(users)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(users.id, id));
    const { json } = await create();
    const before = await database().$count(secretKeys);
    const wrong = { password: "wrong" };
    const refused = [
      await send(POST, "", { headers, body: { ...inbound, ...wrong } }),
      await send(roll, `/${json.key.id}/roll`, { headers, body: { overlap: "now", ...wrong } }),
      await send(revoke, `/${json.key.id}/revoke`, { headers, body: wrong }),
    ];
    expect(refused.map(refusalOf)).toEqual(Array(3).fill([403, "wrong_password", "password"]));
    expect(await database().$count(secretKeys)).toBe(before);
    const [row] = await database().select().from(secretKeys).where(eq(secretKeys.id, json.key.id));
    expect([row?.revokedAt, row?.expiresAt]).toEqual([null, null]);
  });

  test("429 after five wrong ones, for the right one too", async () => {
    const { id, headers } = await signInAs("admin");
    await database()
      .update(users)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(users.id, id));
    const { json } = await create();
    const attempt = (word: string) => send(revoke, `/${json.key.id}/revoke`, { headers, body: { password: word } });
    for (let count = 0; count < 5; count++) expect((await attempt("wrong")).status).toBe(403);
    expect((await attempt(password)).status).toBe(429);
  });
});

describe("a new key", () => {
  test("201 with a secret that opens the API, and is nowhere else", async () => {
    const { status, json } = await create();
    expect(status).toBe(201);
    expect((await call(listShipments, { key: json.secret })).status).toBe(200);

    const list = await send(GET, "");
    expect(list.json.data[0]).toMatchObject({ id: json.key.id, masked: json.key.masked, ...terms });
    await flushRequestLog();
    const logged = JSON.stringify(await database().select().from(apiRequests));
    const audited = JSON.stringify(await database().select().from(auditLog));
    expect(logged).toContain(json.key.id);
    expect(audited).toContain(json.key.id);
    for (const kept of [logged, audited, list.text]) {
      expect(kept).not.toContain(json.secret);
      expect(kept).not.toContain(password);
    }
  });

  test("201 without a secret when it is imported; its own text opens the API", async () => {
    const secret = "sk_test_from-shop.mn/2026";
    const { status, json } = await create({ secret });
    expect([status, json.secret, json.key.masked]).toEqual([201, null, "sk_test_…2026"]);
    expect((await call(listShipments, { key: secret })).status).toBe(200);
    await flushRequestLog();
    const kept = JSON.stringify([
      await database().select().from(apiRequests),
      await database().select().from(auditLog),
    ]);
    expect(kept).not.toContain(secret);
    expect(refusalOf(await create({ secret }))).toEqual([409, "already_exists", "secret"]);
  });

  test("201 with networks: from elsewhere it does not open", async () => {
    const { json } = await create({ allowed_cidrs: ["10.0.0.0/8", "2001:db8::/32", "203.0.113.9"] });
    expect(json.key.allowed_cidrs).toHaveLength(3);
    expect((await call(listShipments, { key: json.secret })).json.error.code).toBe("ip_not_allowed");
  });

  test.each([
    ["secret", { secret: "sk_live_of-the-other-side" }],
    ["allowed_cidrs.1", { allowed_cidrs: ["10.0.0.0/8", "10.0.0.0/33"] }],
    ["allowed_cidrs.0", { allowed_cidrs: ["shop.mn"] }],
    ["limit_per_minute", { limit_per_minute: 0 }],
    ["scopes.0", { scopes: ["everything"] }],
  ])("400 on %s", async (field, patch) => {
    expect(refusalOf(await create(patch))).toEqual([400, "invalid_field", field]);
  });

  test("400 as the successor of a key of the other direction", async () => {
    const { json } = await create();
    const answer = await create({ direction: "outbound", scopes: [], rolled_from_id: json.key.id });
    expect(refusalOf(answer)).toEqual([400, "invalid_field", "rolled_from_id"]);
  });
});

describe("the life of a key", () => {
  test("200 when it is changed: the next request is judged by the new terms", async () => {
    const { json } = await create();
    const body = { ...terms, name: "Renamed", scopes: ["webhooks:read"] };
    const changed = await send(PATCH, `/${json.key.id}`, { body, method: "PATCH" });
    expect([changed.status, changed.json.name, changed.json.scopes]).toEqual([200, "Renamed", ["webhooks:read"]]);
    expect((await call(listShipments, { key: json.secret })).json.error.code).toBe("insufficient_scope");
    const audit = await database().select().from(auditLog).where(eq(auditLog.subjectId, json.key.id));
    expect(audit.find(({ action }) => action === "secret_key.changed")).toMatchObject({
      before: { name: "Checkout" },
      after: { name: "Renamed" },
    });
  });

  test("201 when it is rolled: both open until the overlap ends", async () => {
    const { json } = await create();
    const rolled = await send(roll, `/${json.key.id}/roll`, { body: { overlap: "1h", password } });
    expect([rolled.status, rolled.json.key.rolled_from_id]).toEqual([201, json.key.id]);
    for (const key of [json.secret, rolled.json.secret]) {
      expect((await call(listShipments, { key })).status).toBe(200);
    }
    const former = await send(readOne, `/${json.key.id}`);
    const lives = Date.parse(former.json.expires_at) - Date.now();
    expect(lives).toBeGreaterThan(3_590_000);
    expect(lives).toBeLessThanOrEqual(3_600_000);
  });

  test("200 when it is revoked: it is refused at once, and its successor may be imported", async () => {
    const { json } = await create();
    const revoked = await send(revoke, `/${json.key.id}/revoke`, { body: { password } });
    expect([revoked.status, typeof revoked.json.revoked_at]).toEqual([200, "string"]);
    expect((await call(listShipments, { key: json.secret })).json.error.code).toBe("revoked_secret_key");
    const successor = await create({ secret: "sk_test_successor-1", rolled_from_id: json.key.id });
    expect(successor.json.key.rolled_from_id).toBe(json.key.id);
  });

  test("404 from the other environment", async () => {
    const { json } = await create();
    const answer = await send(revoke, `/${json.key.id}/revoke`, { body: { password }, environment: "production" });
    expect(refusalOf(answer).slice(0, 2)).toEqual([404, "secret_key_not_found"]);
  });
});

describe("usage", () => {
  test("200 with calls and errors per day, by key", async () => {
    const { json } = await create();
    const other = await create({ scopes: ["webhooks:read"] });
    await call(listShipments, { key: json.secret });
    await call(listShipments, { key: json.secret });
    await call(listShipments, { key: other.json.secret });
    await flushRequestLog();
    const { days, keys } = (await send(usage, "/usage")).json;
    expect(days).toHaveLength(7);
    expect(keys[json.key.id].at(-1)).toEqual({ calls: 2, errors: 0 });
    expect(keys[json.key.id][0]).toEqual({ calls: 0, errors: 0 });
    expect(keys[other.json.key.id].at(-1)).toEqual({ calls: 1, errors: 1 });
    const rows = await database()
      .select()
      .from(apiRequests)
      .where(inArray(apiRequests.actorId, [json.key.id]));
    expect(rows).toHaveLength(2);
  });
});
