import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { couriers } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type Courier = typeof couriers.$inferSelect;

export async function insertCourier(
  tx: Tx,
  scope: Scope,
  courier: Omit<Courier, "environment" | "version">,
): Promise<void> {
  await tx.insert(couriers).values({ ...courier, environment: scope.environment });
}

/** The couriers of an environment, in the order of the Mongolian alphabet. */
export async function selectCouriers(tx: Tx, scope: Scope): Promise<Courier[]> {
  return tx
    .select()
    .from(couriers)
    .where(eq(couriers.environment, scope.environment))
    .orderBy(sql`${couriers.name} collate "mn-x-icu"`, couriers.id);
}

const one = (scope: Scope, id: string) => and(eq(couriers.environment, scope.environment), eq(couriers.id, id));

export async function findCourier(tx: Tx, scope: Scope, id: string): Promise<Courier | undefined> {
  const rows = await tx.select().from(couriers).where(one(scope, id));
  return rows[0];
}

/** The same, with the row locked until the transaction ends. */
export async function lockCourier(tx: Tx, scope: Scope, id: string): Promise<Courier | undefined> {
  const rows = await tx.select().from(couriers).where(one(scope, id)).for("update");
  return rows[0];
}

export async function updateCourier(
  tx: Tx,
  scope: Scope,
  { id, name, phone, zone, active, version }: Omit<Courier, "environment" | "createdAt">,
): Promise<void> {
  await tx.update(couriers).set({ name, phone, zone, active, version }).where(one(scope, id));
}
