import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { webhookEndpoints } from "#db/schema/index.ts";
import { partnerScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { createSecretKey } from "#lib/services/secret-keys/create-secret-key.ts";
import { call, makeKey, makePartner } from "#scripts/test/api.ts";
import { type Received, startReceiver } from "#scripts/test/receiver.ts";
import { POST as create } from "../route.ts";
import { POST as activate } from "./activate_secret/route.ts";
import { POST as rotate } from "./rotate_secret/route.ts";
import { PATCH as change, GET as show } from "./route.ts";
import { POST as send } from "./test/route.ts";

const receiver = await startReceiver();
afterAll(() => receiver.close());

const partnerId = await makePartner();
const key = await makeKey({ partnerId });
const strangers = [await makeKey(), await makeKey({ partnerId, environment: "production" })];

const register = async (url = receiver.url) => (await call(create, { key, method: "POST", body: { url } })).json;
const ask = (handler: typeof send, endpointId: string, body: unknown = {}, secret = key, method = "POST") =>
  call(handler, { key: secret, method, params: { endpointId }, body });
const patch = (endpointId: string, body: unknown, secret = key) => ask(change, endpointId, body, secret, "PATCH");

const hmac = (body: string, secret: string) => createHmac("sha256", secret).update(body).digest("hex");
const none: Pick<Received, "headers" | "body"> = { headers: {}, body: "" };
const lastReceived = () => receiver.received.at(-1) ?? none;

test("200 for what is changed; what is left out stays", async () => {
  const { id } = await register();
  const answer = await patch(id, { event_types: ["shipment.failed"], rate_per_minute: 30 });
  expect(answer.json).toMatchObject({ url: receiver.url, event_types: ["shipment.failed"], rate_per_minute: 30 });
  expect((await patch(id, { rate_per_minute: null })).json).toMatchObject({ rate_per_minute: null, state: "enabled" });
});

test("200 disabled and enabled again; twice is once", async () => {
  const { id } = await register();
  for (const state of ["disabled", "disabled", "enabled", "enabled"]) {
    const answer = await patch(id, { state });
    expect([answer.status, answer.json.state]).toEqual([200, state]);
  }
});

test("200 for another URL, to which the approved key is no longer sent", async () => {
  const { id } = await register("https://shop.example/webhooks");
  const ctx = { scope: partnerScope("sandbox", partnerId), actor: { type: "system", id: null, name: "test" } as const };
  const { key: outbound } = await createSecretKey(
    { ...ctx, tx: database(), requestId: newId("req"), now: new Date() },
    { direction: "outbound", name: "x", scopes: [], limitPerMinute: 120 },
  );
  const bind = { outboundKeyId: outbound.id };
  await database().update(webhookEndpoints).set(bind).where(eq(webhookEndpoints.id, id));
  const read = async () => (await call(show, { key, params: { endpointId: id } })).json.sends_secret_key;
  expect(await read()).toBe(true);
  expect((await patch(id, { rate_per_minute: 60 })).json.sends_secret_key).toBe(true);
  expect((await patch(id, { url: "https://harvester.example/" })).json.sends_secret_key).toBe(false);
});

test("400 invalid_field for a URL nothing may be sent to", async () => {
  const { id } = await register();
  expect((await patch(id, { url: "http://169.254.169.254/" })).json.error).toMatchObject({
    code: "invalid_field",
    field: "url",
  });
  expect((await patch(id, { state: "deleted" })).json.error.field).toBe("state");
});

test("201 for a rotation as its receiver sees it: pending, tried, active with an overlap", async () => {
  const { id, secret: first } = await register();
  const rotated = await ask(rotate, id);
  const next = rotated.json.secret;
  expect(rotated.status).toBe(201);
  expect(rotated.json.secrets.map(({ state }: { state: string }) => state)).toEqual(["pending", "active"]);

  const plain = await ask(send, id);
  expect(plain.json).toMatchObject({ outcome: "delivered", status_code: 200, event_type: "webhook.test" });
  expect(lastReceived().headers["x-shop-mn"]).toBe(hmac(lastReceived().body, first));
  for (const secret of [first, next])
    new Webhook(secret).verify(lastReceived().body, lastReceived().headers as Record<string, string>);

  await ask(send, id, { secret: "pending", type: "shipment.delivered" });
  expect(lastReceived().headers["x-shop-mn"]).toBe(hmac(lastReceived().body, next));
  expect(JSON.parse(lastReceived().body).type).toBe("shipment.delivered");
  expect(lastReceived().headers).not.toHaveProperty("x-secret-key");

  const active = await ask(activate, id, { overlap_s: 3_600 });
  expect(active.json.secrets.map(({ state }: { state: string }) => state)).toEqual(["active", "retiring"]);
  await ask(send, id);
  expect(lastReceived().headers["x-shop-mn"]).toBe(hmac(lastReceived().body, next));
  expect(lastReceived().headers["x-shop-mn-previous"]).toBe(hmac(lastReceived().body, first));
});

test("201 for a test call; while the receiver takes its time, no transaction is open", async () => {
  let open: unknown;
  const slow = await startReceiver(async (_call, response) => {
    open = await database().execute(
      sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
    );
    response.end();
  });
  const { id } = await register(slow.url);
  expect((await ask(send, id)).status).toBe(201);
  expect(open).toMatchObject([{ n: 0 }]);
  await slow.close();
});

test("200 without an overlap for a secret that has leaked; an imported one is not repeated", async () => {
  const { id } = await register();
  const rotated = await ask(rotate, id, { secret: "a-secret-that-shop-mn-made" });
  expect(rotated.json).toMatchObject({ secret: null, secrets: [{ state: "pending", last_four: "made" }, {}] });
  const active = await ask(activate, id, { overlap_s: 0 });
  expect(active.json.secrets).toMatchObject([{ state: "active", last_four: "made" }]);
});

test("400 for another overlap, 409 where nothing is pending", async () => {
  const { id } = await register();
  expect((await ask(activate, id, { overlap_s: 5 })).json.error).toMatchObject({ field: "overlap_s" });
  for (const answer of [await ask(activate, id), await ask(send, id, { secret: "pending" })])
    expect([answer.status, answer.json.error.code]).toEqual([409, "invalid_transition"]);
});

test("404 webhook_endpoint_not_found for a stranger, at whose bidding nothing is sent", async () => {
  const { id } = await register();
  const sent = receiver.received.length;
  for (const stranger of strangers) {
    const answers = [await patch(id, { state: "disabled" }, stranger)];
    for (const handler of [rotate, activate, send]) answers.push(await ask(handler, id, {}, stranger));
    for (const { status, json } of answers)
      expect([status, json.error.code]).toEqual([404, "webhook_endpoint_not_found"]);
  }
  expect(receiver.received).toHaveLength(sent);
  const after = await call(show, { key, params: { endpointId: id } });
  expect(after.json).toMatchObject({ state: "enabled", secrets: [{ state: "active" }] });
});
