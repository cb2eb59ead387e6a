import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type SettingsRow = typeof settings.$inferSelect;

/** The versions of an environment's settings, newest first; none while the defaults hold. */
export async function selectSettings(
  tx: Tx,
  { environment }: { environment: Environment },
  limit: number,
): Promise<SettingsRow[]> {
  return tx
    .select()
    .from(settings)
    .where(eq(settings.environment, environment))
    .orderBy(desc(settings.version))
    .limit(limit);
}

/** Makes whoever else wants to change the environment's settings wait for the end of the transaction. */
export async function lockSettings(tx: Tx, { environment }: Scope): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`settings ${environment}`}))`);
}

export async function insertSettings(tx: Tx, scope: Scope, row: Omit<SettingsRow, "environment">): Promise<void> {
  await tx.insert(settings).values({ ...row, environment: scope.environment });
}
