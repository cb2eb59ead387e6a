import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { couriers } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type Courier = typeof couriers.$inferSelect;

export async function insertCourier(tx: Tx, scope: Scope, courier: Omit<Courier, "environment">): Promise<void> {
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

export async function findCourier(
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<{ id: string; name: string; phone: string } | undefined> {
  const rows = await tx
    .select({ id: couriers.id, name: couriers.name, phone: couriers.phone })
    .from(couriers)
    .where(and(eq(couriers.environment, scope.environment), eq(couriers.id, id)));
  return rows[0];
}
