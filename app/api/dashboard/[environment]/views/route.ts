import { session } from "#lib/auth/session-auth.ts";
import { createSavedViewBody, savedView, savedViewList } from "#lib/contracts/saved-views.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { createSavedView } from "#lib/services/saved-views/create-saved-view.ts";
import { listSavedViews } from "#lib/services/saved-views/list-saved-views.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("board:read"), view: savedViewList }, ({ ctx }) => listSavedViews(ctx)),
  POST: route(
    { auth: session("views:own"), body: createSavedViewBody, view: savedView, status: 201 },
    ({ ctx, body }) => createSavedView(ctx, body),
  ),
});
