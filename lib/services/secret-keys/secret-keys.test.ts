import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { auditLog, secretKeys } from "#db/schema/index.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { partnerScope, type Scope, staffScope } from "#lib/domain/scope.ts";
import { parseSecretKey } from "#lib/domain/secret-key.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { createPartner } from "../partners/create-partner.ts";
import { createSecretKey } from "./create-secret-key.ts";
import { importSecretKey } from "./import-secret-key.ts";
import { listSecretKeys } from "./list-secret-keys.ts";
import { revokeSecretKey } from "./revoke-secret-key.ts";
import { rollSecretKey } from "./roll-secret-key.ts";
import type { KeyTerms } from "./store-secret-key.ts";

const now = new Date("2026-05-26T09:00:00.000Z");
const requestId = newId("req");

function as<S extends Scope, T>(scope: S, work: (ctx: Ctx<S>) => Promise<T>): Promise<T> {
  return transaction((tx) => work({ tx, scope, actor: { type: "system", id: null, name: "a test" }, requestId, now }));
}

const shop = partnerScope("sandbox", "prt_01KAKZ0000SHPMN0000000000A");
const shopInProduction = partnerScope("production", shop.partnerId);
const otherPartner = await as(shop, (ctx) => createPartner(ctx, { slug: "other", name: "Өөр дэлгүүр" }));
const other = partnerScope("sandbox", otherPartner.id);

const inbound: KeyTerms = {
  direction: "inbound",
  name: "Checkout",
  scopes: ["shipments:write"],
  limitPerMinute: 77,
  allowedCidrs: ["10.0.0.0/8"],
};
const outbound: KeyTerms = { ...inbound, direction: "outbound", scopes: [] };

const create = (terms = inbound, scope = shop) => as(scope, (ctx) => createSecretKey(ctx, terms));

async function stored(id: string) {
  const rows = await database().select().from(secretKeys).where(eq(secretKeys.id, id));
  return rows[0];
}

const auditOf = (id: string) =>
  database().select().from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.action);

describe("createSecretKey", () => {
  test("keeps of an inbound key only what recognises it", async () => {
    const { key, secret } = await create();
    expect(parseSecretKey(secret)).toMatchObject({ environment: "sandbox", generated: true });
    expect(await stored(key.id)).toMatchObject({
      secretHash: createHash("sha256").update(secret).digest("hex"),
      sealedSecret: null,
      prefix: "sk_test_",
      lastFour: secret.slice(-4),
      partnerId: shop.partnerId,
      ...inbound,
    });
  });

  test("seals an outbound key, which has to be sent", async () => {
    const { key, secret } = await create(outbound);
    const row = await stored(key.id);
    expect(row?.secretHash).toBeNull();
    expect(row?.sealedSecret).not.toContain(secret);
    expect(unseal(row?.sealedSecret ?? "", "outbound-key")).toBe(secret);
  });

  test("leaves an audit row without the secret", async () => {
    const { key, secret } = await create();
    const rows = await auditOf(key.id);
    expect(rows).toEqual([
      expect.objectContaining({
        action: "secret_key.created",
        actorName: "a test",
        requestId,
        partnerId: shop.partnerId,
      }),
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(8));
  });
});

describe("importSecretKey", () => {
  const bring = (secret: string, scope = shop) => as(scope, (ctx) => importSecretKey(ctx, secret, inbound));

  test("takes a key of any length and alphabet", async () => {
    const key = await bring("sk_test_a/b+c=d~e!f");
    expect(await stored(key.id)).toMatchObject({
      secretHash: createHash("sha256").update("sk_test_a/b+c=d~e!f").digest("hex"),
      lastFour: "~e!f",
    });
    expect(await auditOf(key.id)).toEqual([expect.objectContaining({ action: "secret_key.imported" })]);
  });

  test.each([
    ["of the other environment", "sk_live_12345678", "key of production; one of sandbox begins with sk_test_"],
    ["without a prefix", "12345678901234567890", "A key of sandbox is sk_test_ and at least 8"],
    ["that is too short", "sk_test_1234567", "at least 8"],
  ])("refuses one %s", async (_what, secret, message) => {
    await expect(bring(secret)).rejects.toMatchObject({
      code: "invalid_field",
      message: expect.stringContaining(message),
    });
  });

  test("refuses one that is known, to whomever it belongs", async () => {
    await bring("sk_test_known_already");
    await expect(bring("sk_test_known_already", other)).rejects.toMatchObject({ code: "already_exists" });
  });
});

describe("rollSecretKey", () => {
  const roll = (id: string, overlap: "now" | "1h" | "24h" = "24h", scope: Scope = staffScope("sandbox")) =>
    as(scope, (ctx) => rollSecretKey(ctx, id, overlap));

  test("issues a successor on the same terms and lets the old key expire", async () => {
    const { key, secret } = await create();
    const { successor, secret: successorSecret } = await roll(key.id, "1h");
    expect(successorSecret).not.toBe(secret);
    expect(successor).toMatchObject({ ...inbound, partnerId: shop.partnerId, rolledFromId: key.id, expiresAt: null });
    expect((await stored(key.id))?.expiresAt?.toISOString()).toBe("2026-05-26T10:00:00.000Z");
    expect((await auditOf(key.id))[1]).toMatchObject({
      action: "secret_key.rolled",
      after: { successorId: successor.id, expiresAt: "2026-05-26T10:00:00.000Z" },
    });
  });

  test("a second roll does not lengthen the old key's life", async () => {
    const { key } = await create();
    await roll(key.id, "1h");
    await roll(key.id, "24h");
    expect((await stored(key.id))?.expiresAt?.toISOString()).toBe("2026-05-26T10:00:00.000Z");
  });

  test("two at once leave two successors, and one expiry", async () => {
    const { key } = await create();
    const rolls = await Promise.all([roll(key.id, "1h"), roll(key.id, "24h")]);
    expect(new Set(rolls.map(({ successor }) => successor.id)).size).toBe(2);
    expect((await stored(key.id))?.expiresAt?.toISOString()).toBe("2026-05-26T10:00:00.000Z");
  });

  test("refuses an outbound, a revoked and an expired key", async () => {
    const ended = { code: "invalid_transition" };
    await expect(roll((await create(outbound)).key.id)).rejects.toMatchObject(ended);
    const revoked = await create();
    await as(shop, (ctx) => revokeSecretKey(ctx, revoked.key.id));
    await expect(roll(revoked.key.id)).rejects.toMatchObject(ended);
    const expired = await create();
    await roll(expired.key.id, "now");
    await expect(roll(expired.key.id)).rejects.toMatchObject(ended);
  });

  test.each([
    ["partner", other],
    ["environment", shopInProduction],
  ])("does not find another %s's key", async (_what, scope) => {
    const { key } = await create();
    await expect(roll(key.id, "now", scope)).rejects.toMatchObject({ code: "secret_key_not_found" });
    expect((await stored(key.id))?.expiresAt).toBeNull();
  });
});

describe("revokeSecretKey", () => {
  const revoke = (id: string, scope: Scope = shop) => as(scope, (ctx) => revokeSecretKey(ctx, id));

  test("ends it now, once", async () => {
    const { key } = await create();
    await revoke(key.id);
    await revoke(key.id);
    expect((await stored(key.id))?.revokedAt).toEqual(now);
    expect((await auditOf(key.id)).map((row) => row.action)).toEqual(["secret_key.created", "secret_key.revoked"]);
  });

  test.each([
    ["partner", other],
    ["environment", shopInProduction],
  ])("does not find another %s's key", async (_what, scope) => {
    const { key } = await create();
    await expect(revoke(key.id, scope)).rejects.toMatchObject({ code: "secret_key_not_found" });
    expect((await stored(key.id))?.revokedAt).toBeNull();
  });
});

describe("listSecretKeys", () => {
  test("shows a partner its own keys of one environment, and no secret", async () => {
    const mine = await create(inbound, other);
    await create(inbound, shop);
    await create(inbound, partnerScope("production", otherPartner.id));
    const keys = await as(other, listSecretKeys);
    expect(keys.map((key) => [key.id, key.partner])).toEqual([[mine.key.id, "other"]]);
    expect(Object.keys(keys[0] ?? {})).not.toEqual(expect.arrayContaining(["secretHash"]));
    expect(Object.keys(keys[0] ?? {})).not.toEqual(expect.arrayContaining(["sealedSecret"]));
  });

  test("shows PickPack's people those of every partner", async () => {
    const partners = (await as(staffScope("sandbox"), listSecretKeys)).map((key) => key.partner);
    expect(new Set(partners)).toEqual(new Set(["shop_mn", "other"]));
  });
});
