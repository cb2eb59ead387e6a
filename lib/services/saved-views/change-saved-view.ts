import { updateSavedView } from "#db/queries/saved-views.ts";
import type { ChangeSavedViewBody, SavedView } from "#lib/contracts/saved-views.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { keeperOf } from "./keeper-of.ts";
import { ownSavedView } from "./own-saved-view.ts";
import { presentSavedView } from "./present-saved-view.ts";
import { withUniqueName } from "./unique-name.ts";

/**
 * Renames a view, changes what it asks for, shares it or takes it back; what is left out stays.
 * @throws AppError `saved_view_not_found`, `already_exists`, `insufficient_role`
 */
export async function changeSavedView(
  ctx: Ctx,
  { viewId, ...change }: ChangeSavedViewBody & { viewId: string },
): Promise<SavedView> {
  const view = await ownSavedView(ctx, viewId);
  keeperOf(ctx.actor, { shared: change.shared === true });
  const { name, query, shared } = view;
  const after = { name: change.name ?? name, query: change.query ?? query, shared: change.shared ?? shared };
  await withUniqueName(after.name, updateSavedView(ctx.tx, { id: viewId, ...after }));
  await recordAudit(ctx, {
    action: "saved_view.changed",
    subjectId: viewId,
    owner: { environment: ctx.scope.environment },
    before: { name, query, shared },
    after,
  });
  return presentSavedView({ ...view, ...after });
}
