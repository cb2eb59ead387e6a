import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { readSigning } from "#db/queries/webhook-signing.ts";
import { apiRequests, auditLog, secretKeys, users, webhookEndpoints, webhookTests } from "#db/schema/index.ts";
import { hashPassword } from "#lib/auth/password.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { signShopMn } from "#lib/webhooks/send/sign.ts";
import { call } from "#scripts/test/api.ts";
import { addEndpoint, signingSecret } from "#scripts/test/deliveries.ts";
import { startReceiver } from "#scripts/test/receiver.ts";
import { signInAs } from "#scripts/test/sign-in-as.ts";
import { POST as testCall } from "../endpoints/[endpointId]/test/route.ts";
import { POST as activate } from "./[keyId]/activate/route.ts";
import { POST as bind } from "./[keyId]/bind/route.ts";
import { POST as revoke } from "./[keyId]/revoke/route.ts";
import { POST as create } from "./route.ts";

const password = "нууц үг 2026";
let headers: Record<string, string>;

beforeAll(async () => {
  const admin = await signInAs("admin");
  await database()
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, admin.id));
  headers = admin.headers;
});

const post = (handler: RouteHandler, path: string, params: Record<string, string>, body: unknown, as = headers) =>
  call(handler, { method: "POST", path: `/api/dashboard/sandbox/${path}`, params, headers: as, body });

const outbound = { partner: "shop_mn", direction: "outbound", name: "To Shop.mn", scopes: [], allowed_cidrs: [] };

async function newKey(patch: Record<string, unknown> = {}): Promise<{ id: string; secret: string }> {
  const { json } = await post(create, "keys", {}, { ...outbound, limit_per_minute: 120, password, ...patch });
  return { id: json.key.id, secret: json.secret };
}

const bindTo = (keyId: string, endpoint_id: string) =>
  post(bind, `keys/${keyId}/bind`, { keyId }, { endpoint_id, password });
const tryOut = (endpointId: string, key_id?: string) =>
  post(testCall, `endpoints/${endpointId}/test`, { endpointId }, { key_id });
const activateKey = (keyId: string) => post(activate, `keys/${keyId}/activate`, { keyId }, { password });

/** Last four of the key that webhooks of an endpoint carry now. */
async function sent(endpointId: string): Promise<string | null> {
  const signing = await readSigning(database(), endpointId);
  return signing?.outboundKey?.lastFour ?? null;
}

const stateOf = async (id: string) =>
  (await database().select().from(secretKeys).where(eq(secretKeys.id, id)))[0]?.state;

describe("an outbound key", () => {
  test("is pending → tested → active → retired, and webhooks carry only the active one", async () => {
    const receiver = await startReceiver();
    const endpointId = await addEndpoint(receiver.url);
    const first = await newKey();
    expect((await bindTo(first.id, endpointId)).json).toMatchObject({
      state: "pending",
      endpoints: [{ id: endpointId, next: true, last_test: null }],
    });
    expect(await sent(endpointId)).toBeNull();

    const tested = await tryOut(endpointId, first.id);
    expect([tested.status, tested.json.outcome, tested.json.status_code]).toEqual([201, "delivered", 200]);
    const [seen] = receiver.received;
    expect(seen?.headers["x-secret-key"]).toBe(first.secret);
    expect(seen?.headers["x-shop-mn"]).toBe(signShopMn(seen?.body ?? "", signingSecret));
    expect(seen?.headers["x-request-id"]).toBe(tested.headers.get("x-request-id"));

    expect((await activateKey(first.id)).json).toMatchObject({ state: "active", endpoints: [{ next: false }] });
    expect(await sent(endpointId)).toBe(first.secret.slice(-4));
    const [endpoint] = await database().select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
    expect(endpoint).toMatchObject({ ratePerMinute: 120, tokens: 120, nextKeyId: null });

    // The successor waits where its predecessor is sent, which goes on meanwhile.
    const second = await newKey({ rolled_from_id: first.id });
    await tryOut(endpointId, second.id);
    expect(receiver.received[1]?.headers["x-secret-key"]).toBe(second.secret);
    expect(await sent(endpointId)).toBe(first.secret.slice(-4));
    expect((await activateKey(second.id)).status).toBe(200);
    expect([await sent(endpointId), await stateOf(first.id)]).toEqual([second.secret.slice(-4), "retired"]);

    await database().update(secretKeys).set({ state: "retired" }).where(eq(secretKeys.id, second.id));
    expect(await sent(endpointId)).toBeNull();
    await receiver.close();
  });

  test("409 before a test call with it was answered 2xx", async () => {
    const receiver = await startReceiver((_call, response) => response.writeHead(401).end("no"));
    const endpointId = await addEndpoint(receiver.url);
    const { id } = await newKey();
    expect((await activateKey(id)).json.error.code).toBe("invalid_transition");
    await bindTo(id, endpointId);
    expect((await activateKey(id)).status).toBe(409);
    const { json } = await tryOut(endpointId, id);
    expect([json.outcome, json.status_code, json.response_body]).toEqual(["http_4xx", 401, "no"]);
    expect((await activateKey(id)).status).toBe(409);
    expect([await sent(endpointId), await stateOf(id)]).toEqual([null, "pending"]);
    await receiver.close();
  });

  test("is not sent any more once it is revoked, and cannot be activated", async () => {
    const receiver = await startReceiver();
    const endpointId = await addEndpoint(receiver.url);
    const { id } = await newKey();
    await bindTo(id, endpointId);
    await tryOut(endpointId, id);
    await post(revoke, `keys/${id}/revoke`, { keyId: id }, { password });
    expect((await activateKey(id)).status).toBe(409);
    const after = await tryOut(endpointId, id);
    expect(after.json.key_id).toBeNull();
    expect(receiver.received[1]?.headers["x-secret-key"]).toBeUndefined();
    await receiver.close();
  });

  test("400 when a test call would carry a key that is not bound there", async () => {
    const receiver = await startReceiver();
    const { id } = await newKey();
    const { status, json } = await tryOut(await addEndpoint(receiver.url), id);
    expect([status, json.error.field, receiver.received.length]).toEqual([400, "key_id", 0]);
    await receiver.close();
  });

  test("is in none of our tables though the receiver echoes it", async () => {
    const receiver = await startReceiver(({ headers: got }, response) => response.end(JSON.stringify(got)));
    const endpointId = await addEndpoint(receiver.url);
    const { id, secret } = await newKey();
    await bindTo(id, endpointId);
    const { json } = await tryOut(endpointId, id);
    expect(json.response_body).toContain(`…${secret.slice(-4)}`);
    const tables = [webhookTests, apiRequests, auditLog];
    for (const table of tables) expect(JSON.stringify(await database().select().from(table))).not.toContain(secret);
    await receiver.close();
  });

  test("403 for a dispatcher who tests, binds or activates; 404 for another environment's receiver", async () => {
    const dispatcher = await signInAs("dispatcher");
    const endpointId = await addEndpoint("http://127.0.0.1:9/");
    const { id } = await newKey();
    const refused = [
      await post(testCall, `endpoints/${endpointId}/test`, { endpointId }, {}, dispatcher.headers),
      await post(bind, `keys/${id}/bind`, { keyId: id }, { endpoint_id: endpointId, password }, dispatcher.headers),
      await post(activate, `keys/${id}/activate`, { keyId: id }, { password }, dispatcher.headers),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    const foreign = await addEndpoint("http://127.0.0.1:9/", { environment: "production" });
    expect((await tryOut(foreign)).json.error.code).toBe("webhook_endpoint_not_found");
    expect((await bindTo(id, foreign)).json.error.code).toBe("webhook_endpoint_not_found");
  });
});
