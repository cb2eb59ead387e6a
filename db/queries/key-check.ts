import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";

export type CheckedKey = {
  id: string;
  environment: Environment;
  partner_id: string;
  name: string;
  scopes: KeyScope[];
  limit_per_minute: number;
  revoked: boolean;
  expired: boolean;
  address_allowed: boolean;
  /** Requests of this minute of Postgres's clock, this one included; null for a dead key. */
  count: number | null;
  reset_s: number;
};

/**
 * Finds an inbound key by its hash and counts the request, in one statement: exact over all processes, and outside the
 * request's transaction, where the hot row would make the key's requests wait for each other. Nor does the count wait
 * for the disk: with the flush, every request of a key stood in line for it.
 */
export async function checkKey(tx: Tx, secretHash: string, address: string | null): Promise<CheckedKey | undefined> {
  const rows = await tx.execute<CheckedKey>(sql`
    with found as (
      select id, environment, partner_id, name, scopes, limit_per_minute, last_used_at,
        revoked_at is not null as revoked, coalesce(expires_at <= now(), false) as expired,
        allowed_cidrs = '{}' or exists (select from unnest(allowed_cidrs) c where ${address}::inet <<= c::inet) as address_allowed
      from secret_keys where secret_hash = ${secretHash} and direction = 'inbound'
    ), counted as (
      insert into rate_windows as w (bucket, minute, count)
      select id, date_trunc('minute', now()), 1 from found where not revoked and not expired
      on conflict (bucket, minute) do update set count = w.count + 1 returning count
    ), used as (
      update secret_keys set last_used_at = now(), last_used_from = ${address}
      where id in (select id from found where not revoked and not expired and address_allowed
                   and coalesce(last_used_at < now() - interval '1 minute', true))
    )
    select id, environment, partner_id, name, scopes, limit_per_minute, revoked, expired, address_allowed, count,
      ceil(60 - extract(second from now()))::int as reset_s, set_config('synchronous_commit', 'off', true)
    from found left join counted on true`);
  return rows[0];
}

/** Counts a failure of an unknown caller; returns the failures of this minute from that address. */
export async function countFailure(tx: Tx, address: string): Promise<{ count: number; reset_s: number }> {
  const rows = await tx.execute<{ count: number; reset_s: number }>(sql`
    insert into rate_windows as w (bucket, minute, count)
    values (${`address:${address}`}, date_trunc('minute', now()), 1)
    on conflict (bucket, minute) do update set count = w.count + 1
    returning count, ceil(60 - extract(second from now()))::int as reset_s`);
  return rows[0] ?? { count: 1, reset_s: 60 };
}
