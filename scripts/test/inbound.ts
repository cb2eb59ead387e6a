import { createHmac } from "node:crypto";
import { database } from "#db/client.ts";
import { signingSecrets } from "#db/schema/index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids.ts";
import { partnerId, signingSecret } from "./deliveries.ts";

type Webhook = {
  id?: string;
  type?: string;
  data?: unknown;
  /** The exact text to send instead of those. */
  body?: string;
  secret?: string;
  /** Bytes that are signed instead of the body's. */
  signed?: string;
  key?: string;
  headers?: Record<string, string>;
};

/** How to call the inbound route as Shop.mn does: an envelope and its `X-Shop-MN`. */
export function webhookCall({
  id = newId("evt"),
  type = "test",
  data = {},
  secret = signingSecret,
  ...rest
}: Webhook = {}) {
  const body = rest.body ?? JSON.stringify({ id, type, created_at: "2026-05-26T09:14:22Z", data });
  const signature = createHmac("sha256", secret)
    .update(rest.signed ?? body)
    .digest("hex");
  return {
    method: "POST",
    path: "/pickpack/v1/webhooks",
    key: rest.key,
    headers: { "X-Shop-MN": signature, "Content-Type": "application/json", ...rest.headers },
    body,
  };
}

/** One more secret of an endpoint, beside the active one. */
export async function addSecret(
  endpointId: string,
  secret: string,
  fields: Partial<typeof signingSecrets.$inferInsert> = {},
): Promise<void> {
  await database()
    .insert(signingSecrets)
    .values({
      id: newId("whs"),
      environment: "sandbox",
      partnerId,
      endpointId,
      sealedSecret: seal(secret, "signing-secret"),
      lastFour: secret.slice(-4),
      state: "retiring",
      createdAt: new Date(),
      ...fields,
    });
}
