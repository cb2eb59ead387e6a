import { session } from "#lib/auth/session-auth.ts";
import { alertView } from "#lib/contracts/alerts.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { acknowledgeAlert } from "#lib/services/alerts/acknowledge-alert.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route({ auth: session("alerts:acknowledge"), params: ["alertId"], view: alertView }, ({ ctx, params }) =>
    acknowledgeAlert(ctx, params),
  ),
});
