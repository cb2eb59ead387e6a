import { and, eq, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { savedViews, users } from "#db/schema/index.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type SavedViewRow = typeof savedViews.$inferSelect & { ownerName: string };

const select = (tx: Tx) =>
  tx
    .select({ view: savedViews, ownerName: users.name })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerId));

const here = (scope: Scope) => eq(savedViews.environment, scope.environment);

/** Somebody's own views and those that are shared, oldest first. */
export async function selectSavedViews(tx: Tx, scope: Scope, ownerId: string): Promise<SavedViewRow[]> {
  const rows = await select(tx)
    .where(and(here(scope), or(eq(savedViews.ownerId, ownerId), savedViews.shared)))
    .orderBy(savedViews.id);
  return rows.map(({ view, ownerName }) => ({ ...view, ownerName }));
}

/** One view, locked until the transaction ends. */
export async function lockSavedView(tx: Tx, scope: Scope, id: string): Promise<SavedViewRow | undefined> {
  const [row] = await select(tx)
    .where(and(here(scope), eq(savedViews.id, id)))
    .for("update", { of: savedViews });
  return row && { ...row.view, ownerName: row.ownerName };
}

/** @throws the driver's unique violation of `saved_views_name` when the owner has one of that name in any case of letters */
export async function insertSavedView(tx: Tx, view: typeof savedViews.$inferInsert): Promise<void> {
  await tx.insert(savedViews).values(view);
}

/** @throws as `insertSavedView` */
export async function updateSavedView(
  tx: Tx,
  { id, name, query, shared }: Pick<SavedViewRow, "id" | "name" | "query" | "shared">,
): Promise<void> {
  await tx.update(savedViews).set({ name, query, shared }).where(eq(savedViews.id, id));
}

export async function deleteSavedView(tx: Tx, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id));
}
