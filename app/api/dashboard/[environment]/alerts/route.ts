import { session } from "#lib/auth/session-auth.ts";
import { alertPage, alertQuery } from "#lib/contracts/alerts.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { findAlerts } from "#lib/services/alerts/find-alerts.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("alerts:read"), query: alertQuery, view: alertPage }, ({ ctx, query }) =>
    findAlerts(ctx, query),
  ),
});
