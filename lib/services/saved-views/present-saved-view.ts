import type { SavedViewRow } from "#db/queries/saved-views.ts";
import type { SavedView } from "#lib/contracts/saved-views.ts";

export function presentSavedView({ id, name, query, shared, ownerId, ownerName }: SavedViewRow): SavedView {
  return { id, name, query, shared, owner: { id: ownerId, name: ownerName } };
}
