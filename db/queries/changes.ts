import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Channel on which every open board hears of commits. */
export const changesChannel = "pickpack_changes";

/** What a listener hears: ids only, because a payload is at most 8,000 bytes. */
export type Change =
  | { kind: "shipment"; environment: Environment; id: string; version: number }
  | { kind: "delivery"; environment: Environment; ids: string[] };

/** Announces a change; Postgres delivers it when, and only if, the transaction commits. */
export async function notifyChange(tx: Tx, change: Change): Promise<void> {
  await tx.execute(sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`);
}
