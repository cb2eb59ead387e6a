import { deleteSavedView as removeSavedView } from "#db/queries/saved-views.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { ownSavedView } from "./own-saved-view.ts";

/** @throws AppError `saved_view_not_found`, `insufficient_role` */
export async function deleteSavedView(ctx: Ctx, viewId: string): Promise<{ id: string }> {
  const { name, query, shared } = await ownSavedView(ctx, viewId);
  await removeSavedView(ctx.tx, viewId);
  await recordAudit(ctx, {
    action: "saved_view.deleted",
    subjectId: viewId,
    owner: { environment: ctx.scope.environment },
    before: { name, query, shared },
  });
  return { id: viewId };
}
