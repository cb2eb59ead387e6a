import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

export type SealedSigning = {
  endpointId: string;
  secrets: { id: string; sealed: string; state: "pending" | "active" | "retiring" }[];
  outboundKey: { sealed: string; prefix: string; lastFour: string } | null;
};

/** The live secrets of endpoints and the outbound keys bound to them, as they are now: read again at every attempt. */
export async function readSigning(tx: Tx, endpointIds: readonly string[]): Promise<SealedSigning[]> {
  const rows = await tx.execute(sql`
    select e.id as "endpointId", coalesce(s.secrets, '[]'::json) as secrets,
      case when k.id is not null then
        json_build_object('sealed', k.sealed_secret, 'prefix', k.prefix, 'lastFour', k.last_four)
      end as "outboundKey"
    from webhook_endpoints e
    cross join lateral (
      select json_agg(json_build_object('id', s.id, 'sealed', s.sealed_secret, 'state', s.state)
        order by s.created_at desc) as secrets
      from signing_secrets s
      where s.endpoint_id = e.id and (s.expires_at is null or s.expires_at > now())
    ) s
    left join secret_keys k on k.environment = e.environment and k.partner_id = e.partner_id
      and k.id = e.outbound_key_id and k.state = 'active' and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
    where e.id in (select json_array_elements_text(${JSON.stringify(endpointIds)}::json))`);
  return rows as unknown as SealedSigning[];
}
