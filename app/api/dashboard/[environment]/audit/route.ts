import { session } from "#lib/auth/session-auth.ts";
import { auditPage, auditQuery } from "#lib/contracts/audit.ts";
import { methods } from "#lib/http/methods.ts";
import { route } from "#lib/http/route.ts";
import { findEntries } from "#lib/services/audit/find-entries.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({ auth: session("audit:read"), query: auditQuery, view: auditPage }, ({ ctx, query }) =>
    findEntries(ctx, query),
  ),
});
