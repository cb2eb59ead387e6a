import { session } from "#lib/auth/session-auth.ts";
import { changeSavedViewBody, deletedSavedView, savedView } from "#lib/contracts/saved-views.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeSavedView } from "#lib/services/saved-views/change-saved-view.ts";
import { deleteSavedView } from "#lib/services/saved-views/delete-saved-view.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(
    { auth: session("views:own"), params: ["viewId"], body: changeSavedViewBody, view: savedView },
    ({ ctx, params, body }) => changeSavedView(ctx, { ...body, viewId: params.viewId }),
  ),
  DELETE: route({ auth: session("views:own"), params: ["viewId"], view: deletedSavedView }, ({ ctx, params }) =>
    deleteSavedView(ctx, params.viewId),
  ),
});
