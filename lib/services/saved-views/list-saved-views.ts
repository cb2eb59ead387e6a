import { selectSavedViews } from "#db/queries/saved-views.ts";
import type { SavedView } from "#lib/contracts/saved-views.ts";
import type { Ctx } from "../context.ts";
import { presentSavedView } from "./present-saved-view.ts";

/** The views of whoever asks, and those others share in the environment; oldest first. */
export async function listSavedViews({ tx, scope, actor }: Ctx): Promise<{ data: SavedView[] }> {
  return { data: (await selectSavedViews(tx, scope, actor.id ?? "")).map(presentSavedView) };
}
