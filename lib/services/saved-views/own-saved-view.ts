import { lockSavedView, type SavedViewRow } from "#db/queries/saved-views.ts";
import { may } from "#lib/auth/permissions.ts";
import { AppError } from "#lib/domain/app-error.ts";
import type { Ctx } from "../context.ts";
import { keeperOf } from "./keeper-of.ts";

/**
 * A view that the actor may change: their own, or a shared one for an admin. It stays locked.
 * @throws AppError `saved_view_not_found`, also for what is somebody else's alone; `insufficient_role`
 */
export async function ownSavedView(ctx: Ctx, id: string): Promise<SavedViewRow> {
  const person = keeperOf(ctx.actor, { shared: false });
  const view = await lockSavedView(ctx.tx, ctx.scope, id);
  const isOwn = view?.ownerId === person.id;
  if (!view || (!isOwn && !view.shared)) throw new AppError("saved_view_not_found", "There is no such view.");
  if (!isOwn && !may(person.role, "views:manage"))
    throw new AppError("insufficient_role", `Only ${view.ownerName} and admins change this view.`);
  return view;
}
