import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** The live secrets of an endpoint and the outbound key bound to it, as they are now: read again at every attempt. */
export type SealedSigning = {
  secrets: { id: string; sealed: string; state: "pending" | "active" | "retiring" }[];
  outboundKey: { sealed: string; prefix: string; lastFour: string } | null;
};

/** Of the endpoint `e` of the statement around it. */
export const sealedSigning = sql`
  json_build_object(
    'secrets', coalesce((
      select json_agg(json_build_object('id', s.id, 'sealed', s.sealed_secret, 'state', s.state)
        order by s.created_at desc)
      from signing_secrets s
      where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > now())
    ), '[]'::json),
    'outboundKey', (
      select json_build_object('sealed', k.sealed_secret, 'prefix', k.prefix, 'lastFour', k.last_four)
      from secret_keys k
      where k.environment = e.environment and k.partner_id = e.partner_id and k.id = e.outbound_key_id
        and k.state = 'active' and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    )
  )`;

/** Undefined when there is no such endpoint. */
export async function readSigning(tx: Tx, endpointId: string): Promise<SealedSigning | undefined> {
  const rows = await tx.execute(sql`
    select ${sealedSigning} as signing from webhook_endpoints e where e.id = ${endpointId}`);
  return (rows as unknown as { signing: SealedSigning }[])[0]?.signing;
}
