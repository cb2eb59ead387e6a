import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { inboundEvents } from "#db/schema/index.ts";
import type { InboundOutcome } from "#lib/domain/inbound-outcome.ts";
import type { PartnerScope, Scope } from "#lib/domain/scope.ts";
import { type Owner, within } from "./within.ts";

export type InboundEventRow = typeof inboundEvents.$inferSelect;

/**
 * Writes a webhook down unless it came before. A twin under way is waited for.
 * @returns false when it came before
 */
export async function insertInboundEvent(tx: Tx, event: typeof inboundEvents.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(inboundEvents).values(event).onConflictDoNothing().returning({ id: inboundEvents.id });
  return rows.length > 0;
}

/** The one with the partner's own id of it. */
export async function findInboundEvent(
  tx: Tx,
  scope: PartnerScope,
  eventId: string,
): Promise<InboundEventRow | undefined> {
  const rows = await tx
    .select()
    .from(inboundEvents)
    .where(and(within(inboundEvents, scope), eq(inboundEvents.eventId, eventId)));
  return rows[0];
}

/** The one that a request brought. */
export async function findInboundEventOfRequest(
  tx: Tx,
  scope: Scope,
  requestId: string,
): Promise<InboundEventRow | undefined> {
  const rows = await tx
    .select()
    .from(inboundEvents)
    .where(and(within(inboundEvents, scope), eq(inboundEvents.requestId, requestId)));
  return rows[0];
}

/** Notes what became of it. */
export async function settleInboundEvent(
  tx: Tx,
  id: string,
  settled: { outcome: InboundOutcome; shipmentId: string },
): Promise<void> {
  await tx.update(inboundEvents).set(settled).where(eq(inboundEvents.id, id));
}

/** The newest of a partner, which proves that both sides have the same secret. */
export async function findNewestInboundEvent(tx: Tx, { environment, partnerId }: Owner) {
  const { id, type, receivedAt } = inboundEvents;
  const rows = await tx
    .select({ id, type, receivedAt })
    .from(inboundEvents)
    .where(and(eq(inboundEvents.environment, environment), eq(inboundEvents.partnerId, partnerId)))
    .orderBy(desc(id))
    .limit(1);
  return rows[0];
}
