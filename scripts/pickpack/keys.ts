import type { SecretKey } from "#db/queries/secret-keys.ts";
import { keyOverlaps } from "#lib/domain/key-overlap.ts";
import { keyDirections, keyScopes } from "#lib/domain/key-scope.ts";
import { maskedSecretKey } from "#lib/domain/secret-key.ts";
import { createSecretKey } from "#lib/services/secret-keys/create-secret-key.ts";
import { importSecretKey } from "#lib/services/secret-keys/import-secret-key.ts";
import { listSecretKeys } from "#lib/services/secret-keys/list-secret-keys.ts";
import { revokeSecretKey } from "#lib/services/secret-keys/revoke-secret-key.ts";
import { rollSecretKey } from "#lib/services/secret-keys/roll-secret-key.ts";
import { columns, shortTime } from "./columns.ts";
import { asPartner, listed, whereItIs } from "./context.ts";
import {
  choice,
  choices,
  count,
  environment,
  environmentFilter,
  id,
  optionalWords,
  partner,
  partnerFilter,
} from "./flags.ts";
import { readSecret } from "./read-secret.ts";
import { type Noun, verb } from "./verb.ts";

const usualScopes = keyScopes.filter((scope) => scope !== "operations:write");

const terms = {
  environment,
  direction: choice(keyDirections, "inbound: the partner calls us; outbound: we call the partner"),
  partner,
  name: optionalWords("text", "what people call it"),
  scopes: choices(keyScopes, usualScopes, `of ${keyScopes.join(", ")} (all but the last when left out)`),
  limit: count(1_000_000, "requests a minute (120 when left out)"),
};

const overlap = choice(keyOverlaps, "how long the old key still works (24h when left out)");

type Terms = { direction: "inbound" | "outbound"; name?: string; scopes: SecretKey["scopes"]; limit?: number };

const termsOf = ({ direction, name, scopes, limit }: Terms) => ({
  direction,
  name: name ?? `${direction} key`,
  // Only a call to us is checked for scopes.
  scopes: direction === "inbound" ? scopes : [],
  limitPerMinute: limit ?? 120,
});

const shown = (key: SecretKey) => ({
  id: key.id,
  environment: key.environment,
  partner_id: key.partnerId,
  direction: key.direction,
  name: key.name,
  scopes: key.scopes,
  limit_per_minute: key.limitPerMinute,
  allowed_cidrs: key.allowedCidrs,
  masked: maskedSecretKey(key),
  created_by: key.createdBy,
  created_at: key.createdAt,
  last_used_at: key.lastUsedAt,
  last_used_from: key.lastUsedFrom,
  expires_at: key.expiresAt,
  revoked_at: key.revokedAt,
  rolled_from_id: key.rolledFromId,
});

function stateOf(key: SecretKey): string {
  if (key.revokedAt) return "revoked";
  if (!key.expiresAt) return "live";
  return key.expiresAt <= new Date() ? "expired" : `until ${shortTime(key.expiresAt)}`;
}

const described = (key: SecretKey) =>
  `${key.id} "${key.name}" (${key.environment}, ${key.direction}, ${maskedSecretKey(key)})`;

const secretLines = (secret: string) => ["The secret, shown this once:", "", `  ${secret}`, ""];

export const keys: Noun = {
  summary: "secret keys between a partner and PickPack",
  verbs: {
    create: verb({
      summary: "make a key and print its secret once",
      flags: terms,
      run: async (values) => {
        const { key, secret } = await asPartner(values.environment, values.partner, (ctx) =>
          createSecretKey(ctx, termsOf(values)),
        );
        return {
          json: { ...shown(key), partner: values.partner, secret },
          lines: [`Created ${described(key)}.`, ...secretLines(secret)],
        };
      },
    }),
    import: verb({
      summary: "take over a key that was issued elsewhere; its secret is read from standard input",
      flags: terms,
      run: async (values) => {
        const secret = await readSecret("secret key");
        const key = await asPartner(values.environment, values.partner, (ctx) =>
          importSecretKey(ctx, secret, termsOf(values)),
        );
        return { json: { ...shown(key), partner: values.partner }, lines: [`Imported ${described(key)}.`] };
      },
    }),
    list: verb({
      summary: "show keys, without their secrets",
      flags: { environment: environmentFilter, partner: partnerFilter },
      run: async (filter) => {
        const found = await listed(filter, listSecretKeys);
        const rows = found.map((key) => [
          ...[key.id, key.environment, key.partner, key.direction, maskedSecretKey(key), stateOf(key)],
          ...[`${key.limitPerMinute}/min`, shortTime(key.lastUsedAt), key.name],
        ]);
        const head = ["id", "environment", "partner", "direction", "key", "state", "limit", "last used", "name"];
        return {
          json: { data: found.map((key) => ({ ...shown(key), partner: key.partner })) },
          lines: columns(head, rows, "There are no keys."),
        };
      },
    }),
    roll: verb({
      summary: "make a successor on the same terms; the old key lives on for the overlap",
      positional: "id",
      flags: {
        id: id("key", "the key to roll"),
        overlap: { ...overlap, schema: overlap.schema.default("24h") },
      },
      run: async (values) => {
        const { successor, secret, predecessor } = await whereItIs((ctx) =>
          rollSecretKey(ctx, values.id, values.overlap),
        );
        return {
          json: { ...shown(successor), secret, predecessor: shown(predecessor) },
          lines: [
            `Created ${described(successor)}.`,
            `${predecessor.id} works until ${shortTime(predecessor.expiresAt)} (Ulaanbaatar).`,
            ...secretLines(secret),
          ],
        };
      },
    }),
    revoke: verb({
      summary: "end a key at once and for good",
      positional: "id",
      flags: { id: id("key", "the key to revoke") },
      run: async (values) => {
        const key = await whereItIs((ctx) => revokeSecretKey(ctx, values.id));
        return { json: shown(key), lines: [`Revoked ${described(key)}.`] };
      },
    }),
  },
};
