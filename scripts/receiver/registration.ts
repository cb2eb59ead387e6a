import { closeDatabase } from "#db/client.ts";
import { isDatabaseUnavailable } from "#db/failure.ts";
import { env } from "#lib/env.ts";
import { deleteWebhookEndpoint } from "#lib/services/webhook-endpoints/delete-webhook-endpoint.ts";
import { ensureWebhookEndpoint } from "#lib/services/webhook-endpoints/ensure-webhook-endpoint.ts";
import { connectToInstallation } from "../installation.ts";
import { asPartner } from "../pickpack/context.ts";
import { Refusal } from "../refusal.ts";
import { findRunning } from "../start/running-file.ts";
import { readSettings } from "../start/settings.ts";

export type Registration = { id: string; signingSecret: string };

/**
 * Makes the URL a receiver of Shop.mn's sandbox webhooks, or finds it registered by a run that was killed.
 *
 * @throws Refusal when PickPack does not run (its database would have to be kept running from here, in its way), or may
 *   not send to this machine
 */
export async function register(url: string): Promise<Registration> {
  const { embedded, dataDir } = readSettings();
  if (embedded && !findRunning(dataDir)) throw new Refusal("PickPack does not run here: begin with npm start.");
  await connectToInstallation();
  if (!env.webhookAllowPrivateNetworks) {
    throw new Refusal("Webhooks may not come to this machine: start PickPack with WEBHOOK_ALLOW_PRIVATE_NETWORKS=1.");
  }
  try {
    return await asPartner("sandbox", "shop_mn", (ctx) => ensureWebhookEndpoint(ctx, url));
  } finally {
    await closeDatabase();
  }
}

/** Takes the receiver out again, and says so. */
export async function unregister(id: string): Promise<string> {
  try {
    const canceled = await asPartner("sandbox", "shop_mn", (ctx) => deleteWebhookEndpoint(ctx, id));
    return canceled ? `Removed ${id}, with ${canceled} webhooks it had not taken.` : `Removed ${id}.`;
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    return `PickPack has stopped, so ${id} stays registered: the next receiver on this port takes it up again.`;
  } finally {
    await closeDatabase();
  }
}
