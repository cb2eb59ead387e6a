import { insertSavedView } from "#db/queries/saved-views.ts";
import type { CreateSavedViewBody, SavedView } from "#lib/contracts/saved-views.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "../context.ts";
import { recordAudit } from "../record-audit.ts";
import { keeperOf } from "./keeper-of.ts";
import { presentSavedView } from "./present-saved-view.ts";
import { withUniqueName } from "./unique-name.ts";

/**
 * Keeps what somebody looks for under a name, for themselves or for everybody of the environment.
 * @throws AppError `already_exists`; `insufficient_role` for a viewer who shares
 */
export async function createSavedView(ctx: Ctx, { name, query, shared }: CreateSavedViewBody): Promise<SavedView> {
  const { environment } = ctx.scope;
  const owner = keeperOf(ctx.actor, { shared });
  const id = newId("svw", ctx.now);
  const view = { id, environment, ownerId: owner.id, name, query, shared, createdAt: ctx.now };
  await withUniqueName(name, insertSavedView(ctx.tx, view));
  await recordAudit(ctx, {
    action: "saved_view.created",
    subjectId: id,
    owner: { environment },
    after: { name, query, shared },
  });
  return presentSavedView({ ...view, ownerName: owner.name });
}
