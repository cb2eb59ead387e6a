import { session } from "#lib/auth/session-auth.ts";
import { settingsPatch, settingsView } from "#lib/contracts/settings.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { changeSettings } from "#lib/services/settings/change-settings.ts";
import { showSettings } from "#lib/services/settings/show-settings.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("settings:read"), view: settingsView }, ({ ctx }) => showSettings(ctx)),
  PATCH: route({ auth: session("settings:manage"), body: settingsPatch, view: settingsView }, ({ ctx, body }) =>
    changeSettings(ctx, body),
  ),
});
