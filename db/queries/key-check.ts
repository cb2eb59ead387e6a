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
  allowed_cidrs: string[];
  limit_per_minute: number;
  revoked: boolean;
  expired: boolean;
  /** Requests of this minute of Postgres's clock, up to this one. */
  count: number;
  /** Seconds to the next minute of that clock, with their fraction. */
  reset_s: number;
};

/**
 * Finds an inbound key by its hash and counts requests, in one statement: exact over all processes, and outside the
 * requests' transactions, where the hot row would make them wait for each other. Nor does the count wait for the disk.
 * @param requests how many to count; the `count` that is returned is that of the last
 */
export async function checkKey(tx: Tx, secretHash: string, requests: number): Promise<CheckedKey | undefined> {
  const rows = await tx.execute<CheckedKey>(sql`
    with counted as (
      insert into rate_windows as w (bucket, minute, count)
      select id, date_trunc('minute', now()), ${requests}::int from secret_keys
      where secret_hash = ${secretHash} and direction = 'inbound'
      on conflict (bucket, minute) do update set count = w.count + excluded.count
      returning bucket, count
    )
    select k.id, k.environment, k.partner_id, k.name, k.scopes, k.allowed_cidrs, k.limit_per_minute, c.count,
      k.revoked_at is not null as revoked, coalesce(k.expires_at <= now(), false) as expired,
      (60 - extract(second from now()))::float8 as reset_s, set_config('synchronous_commit', 'off', true)
    from counted c join secret_keys k on k.id = c.bucket`);
  return rows[0];
}

/** Notes when and from where a key was last used: once a minute is enough to tell a live key from a dead one. */
export async function touchKey(tx: Tx, id: string, address: string | null): Promise<void> {
  await tx.execute(sql`update secret_keys set last_used_at = now(), last_used_from = ${address} where id = ${id}`);
}

/** What a bucket holds in this minute of Postgres's clock, and the seconds until the next, with their fraction. */
export type Counted = { count: number; reset_s: number };

/** Counts one more in a bucket of its own. */
export async function countInMinute(tx: Tx, bucket: string): Promise<Counted> {
  const rows = await tx.execute<Counted>(sql`
    insert into rate_windows as w (bucket, minute, count)
    values (${bucket}, date_trunc('minute', now()), 1)
    on conflict (bucket, minute) do update set count = w.count + 1
    returning count, (60 - extract(second from now()))::float8 as reset_s`);
  return rows[0] ?? { count: 1, reset_s: 60 };
}
