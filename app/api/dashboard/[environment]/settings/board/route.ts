import { session } from "#lib/auth/session-auth.ts";
import { boardSettings } from "#lib/contracts/settings.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { showBoardSettings } from "#lib/services/settings/show-settings.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("board:read"), view: boardSettings }, ({ ctx }) => showBoardSettings(ctx)),
});
