import { z } from "zod";
import { text } from "#lib/contracts/text.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { heldChoices } from "#lib/domain/held-choice.ts";
import { keyOverlaps } from "#lib/domain/key-overlap.ts";
import type { Ctx } from "#lib/services/context.ts";
import { activateSigningSecret, retireSigningSecret } from "#lib/services/webhook-endpoints/activate-signing-secret.ts";
import { changeWebhookEndpoint } from "#lib/services/webhook-endpoints/change-webhook-endpoint.ts";
import { deleteWebhookEndpoint } from "#lib/services/webhook-endpoints/delete-webhook-endpoint.ts";
import { disableWebhookEndpoint } from "#lib/services/webhook-endpoints/disable-webhook-endpoint.ts";
import { enableWebhookEndpoint } from "#lib/services/webhook-endpoints/enable-webhook-endpoint.ts";
import { recordTestCall } from "#lib/services/webhook-endpoints/record-test-call.ts";
import { discardSigningSecret, rotateSigningSecret } from "#lib/services/webhook-endpoints/rotate-signing-secret.ts";
import { sendTestCall } from "#lib/services/webhook-endpoints/send-test-call.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";
import { whereItIs } from "./context.ts";
import { choice, choices, count, id } from "./flags.ts";
import { readSecret } from "./read-secret.ts";
import { type Output, type Verb, verb } from "./verb.ts";

const endpoint = id("whe", "the receiver");

const overlap = choice(keyOverlaps, "how long the old secret still signs (24h when left out)");

const types = ["webhook.test", ...webhookEventTypes] as const;
const type = choice(types, "an example of that event (webhook.test when left out)");
const signs = choice(["active", "pending"], "which secret signs X-Shop-MN (active when left out)");

/** Changes a receiver, wherever it is, and says how it stands then. */
async function changed(endpointId: string, said: string, work: (ctx: Ctx) => Promise<unknown>): Promise<Output> {
  const view = await whereItIs(async (ctx) => {
    await work(ctx);
    return showEndpoint(ctx, endpointId);
  });
  const { state, pending, held, dead } = view;
  return { json: view, lines: [said, `${endpointId} is ${state}: ${pending} pending, ${held} held, ${dead} dead.`] };
}

/** What is done to a receiver that is there. */
export const endpointVerbs: Record<string, Verb> = {
  disable: verb({
    summary: "send nothing more to a receiver; what comes is held for it",
    positional: "id",
    flags: { id: endpoint, reason: { value: "text", meaning: "why, for whoever finds it so", schema: text(500) } },
    run: ({ id: endpointId, reason }) =>
      changed(endpointId, "Disabled.", (ctx) => disableWebhookEndpoint(ctx, endpointId, reason)),
  }),
  enable: verb({
    summary: "send to a disabled receiver again",
    positional: "id",
    flags: { id: endpoint, held: choice(heldChoices, "what becomes of what was held") },
    run: ({ id: endpointId, held }) =>
      changed(endpointId, "Enabled.", (ctx) => enableWebhookEndpoint(ctx, endpointId, held)),
  }),
  set: verb({
    summary: "change where and how fast a receiver gets its webhooks",
    positional: "id",
    flags: {
      id: endpoint,
      url: { value: "https://…", meaning: "another address", schema: z.string().optional() },
      events: { ...choices(webhookEventTypes, [], "only these"), meaning: "which events, with commas between" },
      "max-in-flight": count(1_000, "requests at once"),
      rate: {
        value: "N|none",
        meaning: "requests a minute",
        schema: z.union([z.literal("none").transform(() => null), count(1_000_000, "").schema]),
      },
    },
    run: (values) =>
      changed(values.id, "Changed.", (ctx) =>
        changeWebhookEndpoint(ctx, values.id, {
          url: values.url,
          eventTypes: values.events.length > 0 ? values.events : undefined,
          maxInFlight: values["max-in-flight"],
          ratePerMinute: values.rate,
        }),
      ),
  }),
  delete: verb({
    summary: "take a receiver out for good; what it still had to get is canceled",
    positional: "id",
    flags: { id: endpoint },
    run: async ({ id: endpointId }) => {
      const canceled = await whereItIs(async (ctx) => {
        const number = await deleteWebhookEndpoint(ctx, endpointId);
        if (number === null) throw new AppError("webhook_endpoint_not_found", `There is no receiver ${endpointId}.`);
        return number;
      });
      return { json: { id: endpointId, canceled }, lines: [`Deleted ${endpointId}: ${canceled} webhooks canceled.`] };
    },
  }),
  rotate: verb({
    summary: "give a receiver its next signing secret, to be tested and then activated",
    positional: "id",
    flags: {
      id: endpoint,
      secret: {
        value: "-",
        meaning: "read it from standard input instead of making one",
        schema: z.literal("-", { error: "takes only -, which reads it from standard input." }).optional(),
      },
    },
    run: async (values) => {
      const given = values.secret ? await readSecret("signing secret") : null;
      const { id: secretId, secret } = await whereItIs((ctx) => rotateSigningSecret(ctx, values.id, given));
      return {
        json: { id: secretId, endpoint_id: values.id, ...(given === null && { signing_secret: secret }) },
        lines: [
          `${secretId} is pending: webhook-signature carries it, X-Shop-MN from its activation on.`,
          ...(given === null ? ["The signing secret, shown this once:", "", `  ${secret}`, ""] : []),
        ],
      };
    },
  }),
  activate: verb({
    summary: "sign X-Shop-MN with the pending secret",
    positional: "id",
    flags: { id: endpoint, overlap: { ...overlap, schema: overlap.schema.default("24h") } },
    run: (values) => changed(values.id, "Activated.", (ctx) => activateSigningSecret(ctx, values.id, values.overlap)),
  }),
  discard: verb({
    summary: "take back the pending secret",
    positional: "id",
    flags: { id: endpoint },
    run: ({ id: endpointId }) =>
      changed(endpointId, "Nothing is pending.", (ctx) => discardSigningSecret(ctx, endpointId)),
  }),
  retire: verb({
    summary: "end the overlap of a replaced secret now",
    positional: "id",
    flags: { id: endpoint, secret: id("whs", "the replaced secret") },
    run: (values) => changed(values.id, "Retired.", (ctx) => retireSigningSecret(ctx, values.id, values.secret)),
  }),
  test: verb({
    summary: "send a receiver one signed test event",
    positional: "id",
    flags: {
      id: endpoint,
      type: { ...type, schema: type.schema.default("webhook.test") },
      secret: { ...signs, schema: signs.schema.default("active") },
    },
    run: async (values) => {
      const terms = { keyId: null, secret: values.secret, type: values.type };
      const test = await whereItIs(async (ctx) => recordTestCall(ctx, await sendTestCall(ctx, values.id, terms)));
      const answer = test.status_code === null ? test.error : `${test.status_code}`;
      return { json: test, lines: [`${test.outcome}: ${answer} after ${test.duration_ms} ms.`] };
    },
  }),
};
