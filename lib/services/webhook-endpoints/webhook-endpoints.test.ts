import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POST as transition } from "#app/api/v1/shipments/[shipmentId]/transitions/route.ts";
import { POST as createShipment } from "#app/api/v1/shipments/route.ts";
import { database, transaction } from "#db/client.ts";
import { auditLog, signingSecrets, webhookDeliveries } from "#db/schema/index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { KeyDirection } from "#lib/domain/key-scope.ts";
import { partnerScope, type Scope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import { call, makeKey as makeApiKey, shipmentBody } from "#scripts/test/api.ts";
import type { Ctx } from "../context.ts";
import { createPartner } from "../partners/create-partner.ts";
import { createSecretKey } from "../secret-keys/create-secret-key.ts";
import { revokeSecretKey } from "../secret-keys/revoke-secret-key.ts";
import { createWebhookEndpoint, type NewEndpoint } from "./create-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "./delete-webhook-endpoint.ts";
import { ensureWebhookEndpoint } from "./ensure-webhook-endpoint.ts";
import { listWebhookEndpoints } from "./list-webhook-endpoints.ts";

function as<S extends Scope, T>(scope: S, work: (ctx: Ctx<S>) => Promise<T>): Promise<T> {
  const actor = { type: "system", id: null, name: "a test" } as const;
  return transaction((tx) => work({ tx, scope, actor, requestId: newId("req"), now: new Date() }));
}

const shop = partnerScope("sandbox", "prt_01KAKZ0000SHPMN0000000000A");
const otherPartner = await as(shop, (ctx) => createPartner(ctx, { slug: "other", name: "Өөр дэлгүүр" }));
const other = partnerScope("sandbox", otherPartner.id);

const plain: NewEndpoint = {
  url: "https://shop.example/webhooks",
  eventTypes: [...webhookEventTypes],
  signingSecret: null,
  ratePerMinute: null,
  outboundKeyId: null,
};

const create = (input: Partial<NewEndpoint> = {}, scope = shop) =>
  as(scope, (ctx) => createWebhookEndpoint(ctx, { ...plain, ...input }));

const makeKey = (direction: KeyDirection, scope = shop) =>
  as(scope, (ctx) => createSecretKey(ctx, { direction, name: "x", scopes: [], limitPerMinute: 120 }));

describe("createWebhookEndpoint", () => {
  test("makes a signing secret and seals it", async () => {
    const { endpoint, signingSecret } = await create();
    expect(signingSecret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const secrets = await database().select().from(signingSecrets).where(eq(signingSecrets.endpointId, endpoint.id));
    expect(secrets).toEqual([expect.objectContaining({ state: "active", lastFour: signingSecret.slice(-4) })]);
    expect(unseal(secrets[0]?.sealedSecret ?? "", "signing-secret")).toBe(signingSecret);
    const audit = await database().select().from(auditLog).where(eq(auditLog.subjectId, endpoint.id));
    expect(audit).toEqual([expect.objectContaining({ action: "webhook_endpoint.created" })]);
    expect(JSON.stringify(audit)).not.toContain(signingSecret.slice(6));
  });

  test("follows Shop.mn's retries", async () => {
    const { endpoint } = await create();
    expect(endpoint).toMatchObject({ format: "shop_mn", state: "enabled" });
    expect(endpoint.schedule).toEqual([60, 300, 900, 3_600, 21_600, 86_400]);
  });

  test("has no rate limit, one that is given, or that of an outbound key", async () => {
    const { key } = await makeKey("outbound");
    expect((await create()).endpoint.ratePerMinute).toBeNull();
    expect((await create({ ratePerMinute: 30 })).endpoint.ratePerMinute).toBe(30);
    expect((await create({ outboundKeyId: key.id })).endpoint).toMatchObject({
      ratePerMinute: 120,
      outboundKeyId: key.id,
    });
    expect((await create({ outboundKeyId: key.id, ratePerMinute: 30 })).endpoint.ratePerMinute).toBe(30);
  });

  test("refuses an inbound, a revoked and another partner's key", async () => {
    const inbound = await makeKey("inbound");
    const revoked = await makeKey("outbound");
    await as(shop, (ctx) => revokeSecretKey(ctx, revoked.key.id));
    const foreign = await makeKey("outbound", other);
    await expect(create({ outboundKeyId: inbound.key.id })).rejects.toMatchObject({ code: "invalid_field" });
    await expect(create({ outboundKeyId: revoked.key.id })).rejects.toMatchObject({ code: "invalid_field" });
    await expect(create({ outboundKeyId: foreign.key.id })).rejects.toMatchObject({ code: "secret_key_not_found" });
  });

  test.each([
    ["a URL that is none", { url: "shop" }],
    ["another scheme", { url: "ftp://shop.example/" }],
    ["a metadata address", { url: "https://169.254.169.254/" }],
    ["a short signing secret", { signingSecret: "short" }],
    ["a signing secret with a space", { signingSecret: "a secret of many words" }],
  ])("refuses %s", async (_what, input) => {
    await expect(create(input)).rejects.toMatchObject({ code: "invalid_field" });
  });
});

describe("ensureWebhookEndpoint", () => {
  const ensure = (url: string) => as(shop, (ctx) => ensureWebhookEndpoint(ctx, url));

  test("finds by its URL the one it made, until it is deleted", async () => {
    const first = await ensure("http://127.0.0.1:4100/");
    expect(await ensure("http://127.0.0.1:4100/")).toEqual(first);
    expect((await ensure("http://127.0.0.1:4101/")).id).not.toBe(first.id);
    await as(shop, (ctx) => deleteWebhookEndpoint(ctx, first.id));
    expect((await ensure("http://127.0.0.1:4100/")).id).not.toBe(first.id);
  });
});

describe("deleteWebhookEndpoint", () => {
  test("hides it, once, and is no business of another partner", async () => {
    const { endpoint } = await create({}, other);
    expect(await as(shop, (ctx) => deleteWebhookEndpoint(ctx, endpoint.id))).toBeNull();
    expect((await as(other, listWebhookEndpoints)).map((one) => one.id)).toEqual([endpoint.id]);
    expect(await as(other, (ctx) => deleteWebhookEndpoint(ctx, endpoint.id))).toBe(0);
    expect(await as(other, (ctx) => deleteWebhookEndpoint(ctx, endpoint.id))).toBeNull();
    expect(await as(other, listWebhookEndpoints)).toEqual([]);
  });

  test("cancels what it still had to get, also what is being sent, and leaves the others' alone", async () => {
    const leaving = await create();
    const staying = await create();
    const key = await makeApiKey();
    const { json } = await call(createShipment, { key, method: "POST", body: shipmentBody() });
    const params = { shipmentId: json.id };
    await call(transition, { key, method: "POST", params, body: { to: "picked_up" } });
    await call(transition, { key, method: "POST", params, body: { to: "delivered" } });
    const first = database().select({ id: webhookDeliveries.id }).from(webhookDeliveries).limit(1);
    const claimed = { status: "sending", claimId: randomUUID(), leaseUntil: new Date() } as const;
    const ofLeaving = eq(webhookDeliveries.endpointId, leaving.endpoint.id);
    await database()
      .update(webhookDeliveries)
      .set(claimed)
      .where(inArray(webhookDeliveries.id, first.where(ofLeaving)));

    expect(await as(shop, (ctx) => deleteWebhookEndpoint(ctx, leaving.endpoint.id))).toBe(2);

    const settled = { status: "canceled", claimId: null, leaseUntil: null, settledAt: expect.any(Date) };
    const gone = await database().select().from(webhookDeliveries).where(ofLeaving);
    expect(gone).toEqual([expect.objectContaining(settled), expect.objectContaining(settled)]);
    const ofStaying = eq(webhookDeliveries.endpointId, staying.endpoint.id);
    const kept = await database().select().from(webhookDeliveries).where(ofStaying);
    expect(kept.map((row) => row.status)).toEqual(["pending", "pending"]);
  });
});
