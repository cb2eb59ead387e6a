import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alerts } from "#db/schema/index.ts";

export type AlertRow = typeof alerts.$inferSelect;

export type NewAlert = Pick<AlertRow, "id" | "environment" | "partnerId" | "kind" | "cause" | "subjectId" | "facts">;

/**
 * Opens an alert, or counts once more the one that is open for the cause; two that come at once become one. The clock
 * is Postgres's.
 *
 * @returns the id of the open alert.
 */
export async function openAlert(tx: Tx, alert: NewAlert): Promise<string> {
  const [row] = await tx
    .insert(alerts)
    .values({ ...alert, raisedAt: sql`now()`, lastSeenAt: sql`now()` })
    .onConflictDoUpdate({
      target: [alerts.environment, alerts.kind, alerts.cause],
      targetWhere: sql`${alerts.resolvedAt} is null`,
      set: {
        count: sql`${alerts.count} + 1`,
        lastSeenAt: sql`now()`,
        facts: sql`excluded.facts`,
      },
    })
    .returning({ id: alerts.id });
  if (!row) throw new Error("An alert was neither opened nor counted.");
  return row.id;
}
