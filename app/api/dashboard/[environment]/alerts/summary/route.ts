import { session } from "#lib/auth/session-auth.ts";
import { alertSummary } from "#lib/contracts/alerts.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { summarizeAlerts } from "#lib/services/alerts/summarize-alerts.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("alerts:read"), view: alertSummary }, ({ ctx }) => summarizeAlerts(ctx)),
});
