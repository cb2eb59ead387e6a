import { closeDatabase } from "#db/client.ts";
import { deleteWebhookEndpoint } from "#lib/services/webhook-endpoints/delete-webhook-endpoint.ts";
import { ensureWebhookEndpoint } from "#lib/services/webhook-endpoints/ensure-webhook-endpoint.ts";
import { type Connection, connectToInstallation } from "../installation.ts";
import { asPartner } from "../pickpack/context.ts";

/**
 * Connects for one piece of work only: a receiver that kept the database of a stopped installation open would keep
 * `npm start` from starting it.
 */
async function connected<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connectToInstallation();
  try {
    return await work(connection);
  } finally {
    await closeDatabase();
    await connection.stop();
  }
}

export type Registration = { id: string; signingSecret: string; serverUrl: string | null };

/** Makes the URL a receiver of Shop.mn's sandbox webhooks, or finds it registered by a run that was killed. */
export function register(url: string): Promise<Registration> {
  return connected(async ({ serverUrl }) => {
    const endpoint = await asPartner("sandbox", "shop_mn", (ctx) => ensureWebhookEndpoint(ctx, url));
    return { ...endpoint, serverUrl };
  });
}

/** Takes the receiver out again; returns how many webhooks it will no longer get. */
export function unregister(id: string): Promise<number | null> {
  return connected(() => asPartner("sandbox", "shop_mn", (ctx) => deleteWebhookEndpoint(ctx, id)));
}
