import { boundKeys, lockEndpointsAwaiting, promoteNextKey } from "#db/queries/key-bindings.ts";
import { type SecretKey, setSecretKeyState } from "#db/queries/secret-keys.ts";
import { newestWebhookTest } from "#db/queries/webhook-tests.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { boundRatePerMinute } from "../webhook-endpoints/create-webhook-endpoint.ts";
import { pendingOutboundKey } from "./pending-outbound-key.ts";

/**
 * Sends a pending key with every webhook of the receivers it waits at; the keys it replaces there are retired.
 *
 * @throws AppError `secret_key_not_found`; `invalid_transition` when it is not pending, waits nowhere, or a receiver has
 *   not answered 2xx to its newest test call with it
 */
export async function activateOutboundKey(ctx: Ctx, id: string): Promise<SecretKey> {
  const { tx, scope, now } = ctx;
  const key = await pendingOutboundKey(ctx, id);
  const endpoints = await lockEndpointsAwaiting(tx, scope, id);
  if (endpoints.length === 0) throw new AppError("invalid_transition", `${id} is bound to no receiver.`);
  for (const { id: endpointId, url } of endpoints) {
    const test = await newestWebhookTest(tx, scope, { endpointId, keyId: id });
    // A test at a former address says nothing about this one.
    if (test?.outcome === "delivered" && test.url === url) continue;
    throw new AppError("invalid_transition", `${url} has not answered 2xx to a test call with ${id}.`);
  }
  const replaced = [...new Set(endpoints.flatMap(({ outboundKeyId }) => outboundKeyId ?? []))];
  await promoteNextKey(tx, scope, id, { ratePerMinute: boundRatePerMinute, now });
  const stillBound = await boundKeys(tx, scope, replaced);
  const retired = replaced.filter((one) => !stillBound.includes(one));
  await setSecretKeyState(tx, scope, [id], "active");
  await setSecretKeyState(tx, scope, retired, "retired");
  await recordAudit(ctx, {
    action: "secret_key.activated",
    subjectId: id,
    owner: key,
    before: { state: key.state },
    after: { state: "active", endpointIds: endpoints.map((endpoint) => endpoint.id), retired },
  });
  return { ...key, state: "active" };
}
