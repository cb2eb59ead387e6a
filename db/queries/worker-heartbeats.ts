import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { workerHeartbeats } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type Look = { environment: Environment; secondsAgo: number };

/** Notes when a worker last looked for what is due, and forgets workers of days past. The clock is Postgres's. */
export async function recordLooks(tx: Tx, workerId: string, looks: readonly Look[]): Promise<void> {
  await tx.execute(sql`
    with looked as (
      select * from json_to_recordset(${JSON.stringify(looks)}::json) as r(environment environment, "secondsAgo" float8)
    ), forgotten as (
      delete from worker_heartbeats where last_look_at < now() - interval '1 day' and worker_id <> ${workerId}
    )
    insert into worker_heartbeats (worker_id, environment, last_look_at)
    select ${workerId}, environment, now() - make_interval(secs => "secondsAgo") from looked
    on conflict (worker_id, environment) do update set last_look_at = excluded.last_look_at`);
}

/** Strikes a worker off that ends of its own accord. */
export async function removeWorker(tx: Tx, workerId: string): Promise<void> {
  await tx.delete(workerHeartbeats).where(eq(workerHeartbeats.workerId, workerId));
}

/** Whether a worker has looked within so many seconds, in one environment or any. */
export async function hasWorkerLooked(tx: Tx, withinS: number, environment?: Environment): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from worker_heartbeats
    where last_look_at > now() - make_interval(secs => ${withinS})
      and environment = coalesce(${environment ?? null}::environment, environment)
    limit 1`);
  return rows.length > 0;
}
