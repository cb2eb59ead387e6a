import { z } from "zod";
import { attemptOutcomes } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { keyOverlaps } from "#lib/domain/key-overlap.ts";
import { keyDirections, keyScopes, keyStates } from "#lib/domain/key-scope.ts";
import { text } from "./text.ts";

const instant = z.string();

/** A signed test call that somebody made. */
export const webhookTestView = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  key_id: z.string().nullable(),
  /** The secret that signed `X-Shop-MN`. */
  secret_id: z.string().nullable(),
  event_type: z.string(),
  url: z.string(),
  outcome: z.enum(attemptOutcomes),
  status_code: z.number().nullable(),
  error: z.string().nullable(),
  response_body: z.string().nullable(),
  duration_ms: z.number(),
  request_id: z.string(),
  created_at: instant,
});

export type WebhookTestView = z.output<typeof webhookTestView>;

/** A key as it can be shown after the moment it was made. */
export const keyView = z.object({
  id: z.string(),
  direction: z.enum(keyDirections),
  state: z.enum(keyStates),
  name: z.string(),
  partner: z.string(),
  masked: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  allowed_cidrs: z.array(z.string()),
  limit_per_minute: z.number(),
  created_by: z.string(),
  created_at: instant,
  last_used_at: instant.nullable(),
  last_used_from: z.string().nullable(),
  expires_at: instant.nullable(),
  revoked_at: instant.nullable(),
  rolled_from_id: z.string().nullable(),
  /** Receivers it is sent to, or will be once it is active; with the newest test call that carried it. */
  endpoints: z.array(
    z.object({ id: z.string(), url: z.string(), next: z.boolean(), last_test: webhookTestView.nullable() }),
  ),
});

export type KeyView = z.output<typeof keyView>;

export const keyList = z.object({
  data: z.array(keyView),
  partners: z.array(z.object({ slug: z.string(), name: z.string() })),
  endpoints: z.array(z.object({ id: z.string(), url: z.string(), partner: z.string() })),
});

export type KeyList = z.output<typeof keyList>;

/** A change's answer; `secret` is in the one answer that made it, and null where somebody else made it. */
export const issuedKey = z.object({ key: keyView, secret: z.string().nullable() });

export type IssuedKey = z.output<typeof issuedKey>;

export const keyUsage = z.object({
  /** Days on Ulaanbaatar's clock, the oldest first. */
  days: z.array(z.string()),
  /** Calls and errors per day, by key; keys that were never called are left out. */
  keys: z.record(z.string(), z.array(z.object({ calls: z.number(), errors: z.number() }))),
});

export type KeyUsage = z.output<typeof keyUsage>;

const network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], {
  error: "must be a network such as 203.0.113.0/24 or 2001:db8::/32.",
});

const terms = {
  name: text(80),
  scopes: z.array(z.enum(keyScopes)).max(keyScopes.length),
  limit_per_minute: z.number().int().min(1).max(1_000_000),
  allowed_cidrs: z.array(network).max(50),
};

/** Asked again where a secret is shown or killed. */
const password = z.string().min(1, { error: "must not be empty." }).max(1_024);

export const issueKeyBody = z.object({
  ...terms,
  partner: z.string(),
  direction: z.enum(keyDirections),
  /** The key itself, where somebody else issued it. */
  secret: z.string().nullish(),
  /** The key whose place it takes. */
  rolled_from_id: z.string().nullish(),
  password,
});

export type IssueKey = z.input<typeof issueKeyBody>;

export const keyTermsBody = z.object(terms);

export type KeyTermsChange = z.input<typeof keyTermsBody>;

export const rollKeyBody = z.object({ overlap: z.enum(keyOverlaps), password });

export const confirmedBody = z.object({ password });

export const bindKeyBody = z.object({ endpoint_id: z.string(), password });

export const testEndpointBody = z.object({
  /** Left out: the key that is sent with every webhook now, if there is one. */
  key_id: z.string().nullish(),
  /** The secret that signs `X-Shop-MN`; left out: the active one. */
  secret: z.enum(["active", "pending"]).nullish(),
  /** An example of that event; left out: a bare test. */
  type: z.enum(webhookEventTypes).nullish(),
});
