import { insertWebhookTest } from "#db/queries/webhook-tests.ts";
import type { WebhookTestView } from "#lib/contracts/keys.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { presentWebhookTest } from "./present-webhook-test.ts";
import type { SentTest } from "./send-test-call.ts";

const LONGEST_KEPT = 2_000;

/** Keeps what a receiver answered to a test call. */
export async function recordTestCall(ctx: Ctx, sent: SentTest): Promise<WebhookTestView> {
  const { endpoint, eventId, keyId, secretId, type, result } = sent;
  const { outcome, statusCode, error } = result;
  const test = await insertWebhookTest(ctx.tx, endpoint, {
    id: newId("att", ctx.now),
    endpointId: endpoint.id,
    ...{ keyId, secretId, eventId, outcome, statusCode, error },
    eventType: type,
    url: endpoint.url,
    responseBody: result.responseBody?.slice(0, LONGEST_KEPT) ?? null,
    totalMs: Math.round(result.timings.totalMs),
    requestId: ctx.requestId,
    createdBy: ctx.actor.name,
    createdAt: ctx.now,
  });
  await recordAudit(ctx, {
    action: "webhook_endpoint.tested",
    subjectId: endpoint.id,
    owner: endpoint,
    after: { keyId, secretId, type, outcome, statusCode },
  });
  return presentWebhookTest(test);
}
