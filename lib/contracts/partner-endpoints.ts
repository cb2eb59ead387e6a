import { z } from "zod";
import { endpointStates } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import type { KeyOverlap } from "#lib/domain/key-overlap.ts";
import { testEndpointBody, webhookTestView } from "./keys.ts";
import { pageOf } from "./pages.ts";
import { optional, text } from "./text.ts";

const types = z
  .array(z.enum(webhookEventTypes, { error: `must be one of ${webhookEventTypes.join(", ")}.` }), {
    error: "must be a list.",
  })
  .min(1, { error: "must name at least one type." })
  .max(webhookEventTypes.length, { error: "names a type twice." });

const rate = z
  .number({ error: "must be a number." })
  .int({ error: "must be a whole number." })
  .min(1, { error: "must be at least 1." })
  .max(1_000_000, { error: "must be at most 1000000." });

/** `POST /webhook_endpoints`. */
export const createEndpointBody = z.object({
  url: text(2_000),
  /** Left out: all of them. */
  event_types: optional(types),
  /** A signing secret made elsewhere; left out, one is made. */
  secret: optional(text(4_096)),
  /** Requests a minute that the receiver wants at most; left out, there is no limit. */
  rate_per_minute: optional(rate),
});

export type CreateEndpointBody = z.output<typeof createEndpointBody>;

/** `PATCH /webhook_endpoints/{id}`: what is left out stays. */
export const changeEndpointBody = z.object({
  /** `X-Secret-Key` is no longer sent where it changes, until an admin approves the new one. */
  url: optional(text(2_000)),
  event_types: optional(types),
  /** Null = no limit. */
  rate_per_minute: rate.nullable().optional(),
  /** While it is disabled its webhooks are held; enabled again, it gets them in order. */
  state: optional(z.enum(["enabled", "disabled"], { error: "must be one of enabled, disabled." })),
});

export type ChangeEndpointBody = z.output<typeof changeEndpointBody>;

/** `POST …/rotate_secret`. */
export const rotateSecretBody = z.object({
  /** A secret made elsewhere; left out, one is made. */
  secret: optional(text(4_096)),
});

/** Seconds for which the replaced secret still signs `X-Shop-MN-Previous`; 0 for one that has leaked. */
const overlapSeconds = [0, 3_600, 86_400, 604_800] as const;

/** `POST …/activate_secret`. */
export const activateSecretBody = z.object({
  overlap_s: z
    .literal(overlapSeconds, { error: `must be one of ${overlapSeconds.join(", ")}.` })
    .nullish()
    .transform((seconds) => overlapOf[seconds ?? 86_400]),
});

const overlapOf: Record<(typeof overlapSeconds)[number], KeyOverlap> = {
  0: "now",
  3600: "1h",
  86400: "24h",
  604800: "7d",
};

/** `POST …/test`. */
export const testCallBody = testEndpointBody.omit({ key_id: true });

export type TestCallBody = z.output<typeof testCallBody>;

/** What a receiver answered to a test. */
export const testCall = webhookTestView.omit({ key_id: true });

export type TestCall = z.output<typeof testCall>;

const signingSecret = z.object({
  id: z.string(),
  /** The pending one signs `webhook-signature` only, the active one `X-Shop-MN`, the retiring one `X-Shop-MN-Previous`. */
  state: z.enum(["pending", "active", "retiring"]),
  last_four: z.string(),
  created_at: z.string(),
  expires_at: z.string().nullable(),
});

/** Where a partner's webhooks go. */
export const partnerEndpoint = z.object({
  id: z.string(),
  url: z.string(),
  event_types: z.array(z.enum(webhookEventTypes)),
  state: z.enum(endpointStates),
  rate_per_minute: z.number().nullable(),
  /** Whether `X-Secret-Key` is sent: only where one of PickPack's admins approved this URL. */
  sends_secret_key: z.boolean(),
  /** Those that sign now, newest first. */
  secrets: z.array(signingSecret),
  created_at: z.string(),
  disabled_at: z.string().nullable(),
});

export type PartnerEndpoint = z.output<typeof partnerEndpoint>;

export const partnerEndpointPage = pageOf(partnerEndpoint);

/** The one answer that has the signing secret; null where the partner brought it. */
export const issuedEndpoint = partnerEndpoint.extend({ secret: z.string().nullable() });

export type IssuedEndpoint = z.output<typeof issuedEndpoint>;
