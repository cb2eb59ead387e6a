import { and, asc, eq, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { simulationSteps, webhookDeliveries } from "#db/schema/index.ts";

export type SimulationStepRow = typeof simulationSteps.$inferSelect;

const earlier = alias(simulationSteps, "earlier");

export async function insertSimulationSteps(tx: Tx, steps: SimulationStepRow[]): Promise<void> {
  await tx.insert(simulationSteps).values(steps);
}

/** Whether something is still to happen to a shipment that the caller has locked. */
export async function isSimulated(tx: Tx, shipmentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: simulationSteps.id })
    .from(simulationSteps)
    .where(eq(simulationSteps.shipmentId, shipmentId))
    .limit(1);
  return rows.length > 0;
}

/** Whether there may be a due step: cheaper to ask than `lockDueStep`, as most answers are no. */
export async function isStepDue(tx: Tx): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(simulationSteps)
    .where(sql`${simulationSteps.dueAt} <= now()`)
    .limit(1);
  return rows.length > 0;
}

/** A due step that no other comes before, locked; steps that others see to are left to them. */
export async function lockDueStep(tx: Tx): Promise<SimulationStepRow | undefined> {
  const before = tx
    .select({ one: sql`1` })
    .from(earlier)
    .where(and(eq(earlier.shipmentId, simulationSteps.shipmentId), lt(earlier.position, simulationSteps.position)));
  const rows = await tx
    .select()
    .from(simulationSteps)
    .where(and(sql`${simulationSteps.dueAt} <= now()`, notExists(before)))
    .orderBy(asc(simulationSteps.dueAt))
    .limit(1)
    .for("update", { skipLocked: true });
  return rows[0];
}

export async function deleteSimulationStep(tx: Tx, id: string): Promise<void> {
  await tx.delete(simulationSteps).where(eq(simulationSteps.id, id));
}

/** Looks at a step again in a while. */
export async function postponeSimulationStep(tx: Tx, id: string, seconds: number): Promise<void> {
  await tx
    .update(simulationSteps)
    .set({ dueAt: sql`now() + make_interval(secs => ${seconds})` })
    .where(eq(simulationSteps.id, id));
}

/** Ends a shipment's simulation. */
export async function deleteSimulation(tx: Tx, shipmentId: string): Promise<void> {
  await tx.delete(simulationSteps).where(eq(simulationSteps.shipmentId, shipmentId));
}

/** The deliveries of a shipment's last sent event. */
export async function listLastDeliveries(tx: Tx, shipmentId: string) {
  const { id, status, attempts, seq } = webhookDeliveries;
  const of = eq(webhookDeliveries.shipmentId, shipmentId);
  const last = tx
    .select({ seq: sql<number>`max(${seq})` })
    .from(webhookDeliveries)
    .where(of);
  return tx
    .select({ id, status, attempts })
    .from(webhookDeliveries)
    .where(and(of, eq(seq, last)));
}

/**
 * Turns around the order in which the last two events of a shipment go out: the later at once, the earlier when the
 * later has arrived (its completion releases what waits) or after `seconds`.
 */
export async function reverseLastDeliveries(
  tx: Tx,
  shipmentId: string,
  lastSeq: number,
  seconds: number,
): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({
      dueAt: sql`case when ${webhookDeliveries.seq} = ${lastSeq} then now() else now() + make_interval(secs => ${seconds}) end`,
    })
    .where(
      and(
        eq(webhookDeliveries.shipmentId, shipmentId),
        sql`${webhookDeliveries.seq} in (${lastSeq}::int - 1, ${lastSeq}::int)`,
        eq(webhookDeliveries.status, "pending"),
        eq(webhookDeliveries.attempts, 0),
      ),
    );
}
