import { z } from "zod";
import type { WebhookEndpoint } from "#db/queries/webhook-endpoints.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { createWebhookEndpoint } from "#lib/services/webhook-endpoints/create-webhook-endpoint.ts";
import { listWebhookEndpoints } from "#lib/services/webhook-endpoints/list-webhook-endpoints.ts";
import { columns } from "./columns.ts";
import { asPartner, listed } from "./context.ts";
import { choices, count, environment, environmentFilter, id, partner, partnerFilter } from "./flags.ts";
import { readSecret } from "./read-secret.ts";
import { type Noun, verb } from "./verb.ts";
import { deliveryVerbs } from "./webhook-deliveries.ts";
import { endpointVerbs } from "./webhook-endpoints.ts";

const outboundKey = id("key", "the PickPack → partner key sent as X-Secret-Key");

const shown = (endpoint: WebhookEndpoint) => ({
  id: endpoint.id,
  environment: endpoint.environment,
  partner_id: endpoint.partnerId,
  url: endpoint.url,
  format: endpoint.format,
  events: endpoint.eventTypes,
  state: endpoint.state,
  schedule: endpoint.schedule,
  rate_per_minute: endpoint.ratePerMinute,
  max_in_flight: endpoint.maxInFlight,
  outbound_key_id: endpoint.outboundKeyId,
  created_by: endpoint.createdBy,
  created_at: endpoint.createdAt,
});

export const webhooks: Noun = {
  summary: "where a partner's webhooks go, and what became of them",
  verbs: {
    create: verb({
      summary: "register a receiver and print its signing secret once",
      flags: {
        environment,
        url: { value: "https://…", meaning: "what receives the POST", schema: z.string() },
        partner,
        events: choices(webhookEventTypes, webhookEventTypes, `of ${webhookEventTypes.join(", ")} (all when left out)`),
        secret: {
          value: "-",
          meaning: "read the signing secret from standard input instead of making one",
          schema: z.literal("-", { error: "takes only -, which reads it from standard input." }).optional(),
        },
        rate: count(1_000_000, "requests a minute (no limit when left out; 120 with an outbound key)"),
        "outbound-key": { ...outboundKey, schema: outboundKey.schema.optional() },
      },
      run: async (values) => {
        const given = values.secret ? await readSecret("signing secret") : null;
        const { endpoint, signingSecret } = await asPartner(values.environment, values.partner, (ctx) =>
          createWebhookEndpoint(ctx, {
            url: values.url,
            eventTypes: values.events,
            signingSecret: given,
            ratePerMinute: values.rate ?? null,
            outboundKeyId: values["outbound-key"] ?? null,
          }),
        );
        return {
          json: {
            ...shown(endpoint),
            partner: values.partner,
            ...(given === null && { signing_secret: signingSecret }),
          },
          lines: [
            `Created ${endpoint.id}: ${endpoint.url} (${endpoint.environment}, ${endpoint.eventTypes.length} events).`,
            ...(given === null ? ["The signing secret, shown this once:", "", `  ${signingSecret}`, ""] : []),
          ],
        };
      },
    }),
    list: verb({
      summary: "show receivers, without their signing secrets",
      flags: { environment: environmentFilter, partner: partnerFilter },
      run: async (filter) => {
        const found = await listed(filter, listWebhookEndpoints);
        const rows = found.map((one) => [
          ...[one.id, one.environment, one.partner, one.state],
          ...[
            one.ratePerMinute === null ? "no limit" : `${one.ratePerMinute}/min`,
            String(one.eventTypes.length),
            one.url,
          ],
        ]);
        return {
          json: { data: found.map((one) => ({ ...shown(one), partner: one.partner })) },
          lines: columns(
            ["id", "environment", "partner", "state", "rate", "events", "url"],
            rows,
            "There are no receivers.",
          ),
        };
      },
    }),
    ...endpointVerbs,
    ...deliveryVerbs,
  },
};
