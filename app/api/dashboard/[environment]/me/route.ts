import { session } from "#lib/auth/session-auth.ts";
import { changePreferencesBody, preferencesView } from "#lib/contracts/preferences.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changePreferences } from "#lib/services/users/change-preferences.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route({ auth: session("board:read"), body: changePreferencesBody, view: preferencesView }, ({ ctx, body }) =>
    changePreferences(ctx, body),
  ),
});
