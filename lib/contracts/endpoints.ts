import { z } from "zod";
import { endpointFormats, endpointStates } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { heldChoices } from "#lib/domain/held-choice.ts";
import { keyOverlaps } from "#lib/domain/key-overlap.ts";
import { alertView } from "./alerts.ts";
import { webhookTestView } from "./keys.ts";
import { optional, text } from "./text.ts";

const instant = z.string();

/** A signing secret after the moment it was made. `retired` = its overlap has ended. */
export const signingSecretView = z.object({
  id: z.string(),
  state: z.enum(["pending", "active", "retiring", "retired"]),
  last_four: z.string(),
  created_by: z.string().nullable(),
  created_at: instant,
  expires_at: instant.nullable(),
  /** The newest attempt or test call it signed, as far as that is known; null for one that has ended. */
  last_used_at: instant.nullable(),
  /** The newest test call whose `X-Shop-MN` it signed. */
  last_test: webhookTestView.nullable(),
});

export type SigningSecretView = z.output<typeof signingSecretView>;

/** A receiver as people see it. `pending`, `held` and `dead` end at `counted_to`. */
export const endpointView = z.object({
  id: z.string(),
  url: z.string(),
  format: z.enum(endpointFormats),
  partner: z.string(),
  event_types: z.array(z.enum(webhookEventTypes)),
  state: z.enum(endpointStates),
  disabled: z.object({ at: instant.nullable(), by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  /** The first failure since the last success. */
  failing_since: instant.nullable(),
  /** When PickPack warns of it and disables it by itself, in seconds without a success; null = never. */
  silence_rule: z.object({ warn_after_s: z.number(), disable_after_s: z.number() }).nullable(),
  /** Retries, seconds after the first attempt. */
  schedule: z.array(z.number()),
  window: z.number(),
  in_flight: z.number(),
  max_in_flight: z.number(),
  rate_per_minute: z.number().nullable(),
  paused_until: instant.nullable(),
  outbound_key_id: z.string().nullable(),
  next_key_id: z.string().nullable(),
  counted_to: z.number(),
  pending: z.number(),
  held: z.number(),
  /** Dead letters that nobody has acknowledged. */
  dead: z.number(),
  /** The newest about it, whatever became of it. */
  last_alert: alertView.nullable(),
  /** Newest first. */
  secrets: z.array(signingSecretView),
  created_by: z.string(),
  created_at: instant,
});

export type EndpointView = z.output<typeof endpointView>;

export const endpointList = z.object({ data: z.array(endpointView) });

export type EndpointList = z.output<typeof endpointList>;

/** What is left out stays as it is. */
export const endpointBody = z.object({
  url: optional(text(2_000)),
  event_types: optional(z.array(z.enum(webhookEventTypes)).min(1, { error: "must name at least one event." })),
  max_in_flight: optional(z.number().int().min(1).max(1_000)),
  /** Null = no limit, or Shop.mn's with an outbound key. */
  rate_per_minute: z.number().int().min(1).max(1_000_000).nullish(),
});

export type EndpointBody = z.input<typeof endpointBody>;

export const disableEndpointBody = z.object({ reason: text(500) });

/** What becomes of what was held. */
export const enableEndpointBody = z.object({ held: z.enum(heldChoices) });

const password = z.string().min(1, { error: "must not be empty." }).max(1_024);

/** Left out, a secret is made. */
export const rotateSecretBody = z.object({ secret: z.string().nullish(), password });

export const activateSecretBody = z.object({ overlap: z.enum(keyOverlaps).default("24h"), password });

/** `secret` is in this one answer and nowhere else; null where somebody else made it. */
export const rotatedSecret = z.object({ endpoint: endpointView, secret: z.string().nullable() });

export type RotatedSecret = z.output<typeof rotatedSecret>;

export const deletedEndpoint = z.object({ id: z.string(), canceled: z.number() });

export type DeletedEndpoint = z.output<typeof deletedEndpoint>;
