import { createHash } from "node:crypto";
import { type DemoMark, findLiveDemoKey } from "#db/queries/demo.ts";
import { findEndpointByUrl } from "#db/queries/webhook-endpoints.ts";
import { unseal } from "#lib/crypto/seal.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { keyScopes } from "#lib/domain/key-scope.ts";
import type { PartnerScope } from "#lib/domain/scope.ts";
import type { Ctx } from "../context.ts";
import { storeSecretKey } from "../secret-keys/store-secret-key.ts";
import { deleteWebhookEndpoint } from "../webhook-endpoints/delete-webhook-endpoint.ts";
import { ensureWebhookEndpoint } from "../webhook-endpoints/ensure-webhook-endpoint.ts";

/** Who fills an empty database. */
export const demoActor: Actor = { type: "system", id: null, name: "demo seed" };

/**
 * How the demo's things are told from everybody else's without a column for it: its key is the one the seed made by
 * this name, its endpoint the one the seed made, its shipments those that were registered with that key.
 */
export const demoMark: DemoMark = { madeBy: demoActor.name, keyName: "Shop.mn simulator" };

/**
 * Makes the key and the endpoint of the Shop.mn simulator.
 *
 * @param simulator.url where it will listen
 * @param simulator.secretKey the text of its key
 * @returns the key as the actor of what is done with it
 * @throws AppError `invalid_field` where webhooks may not go to this machine
 */
export async function enrolSimulator(
  ctx: Ctx<PartnerScope>,
  simulator: { url: string; secretKey: string },
): Promise<Actor> {
  const key = await storeSecretKey(ctx, ctx.scope, "secret_key.created", simulator.secretKey, {
    direction: "inbound",
    name: demoMark.keyName,
    scopes: [...keyScopes],
    limitPerMinute: 120,
  });
  await ensureWebhookEndpoint(ctx, simulator.url);
  return { type: "key", id: key.id, name: key.name };
}

/**
 * The simulator's key and the signing secret of its endpoint, or null when the simulator is not to run: its key was
 * revoked or purged, or its endpoint deleted.
 */
export async function findEnrolled(
  ctx: Ctx<PartnerScope>,
  simulator: { url: string; secretKey: string },
): Promise<{ actor: Actor; signingSecret: string } | null> {
  const hash = createHash("sha256").update(simulator.secretKey).digest("hex");
  const key = await findLiveDemoKey(ctx.tx, ctx.scope, hash);
  const endpoint = await findEndpointByUrl(ctx.tx, ctx.scope, simulator.url);
  if (!key || !endpoint) return null;
  return { actor: { type: "key", ...key }, signingSecret: unseal(endpoint.sealedSecret, "signing-secret") };
}

/** Where another program has taken its port, the simulator listens elsewhere: what the old endpoint had to get is canceled. */
export async function moveSimulator(ctx: Ctx<PartnerScope>, from: string, to: string): Promise<void> {
  const endpoint = await findEndpointByUrl(ctx.tx, ctx.scope, from);
  if (!endpoint) return;
  await deleteWebhookEndpoint(ctx, endpoint.id);
  await ensureWebhookEndpoint(ctx, to);
}
