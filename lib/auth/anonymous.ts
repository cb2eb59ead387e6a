import { staffScope } from "#lib/domain/scope.ts";
import type { Authenticate } from "#lib/http/authentication.ts";
import { homeEnvironment } from "./home-environment.ts";
import { refuseCrossSiteWrite } from "./same-site.ts";

/**
 * Authenticates nobody: a call from one of our public pages, where what is sent proves what may be done (a signed link).
 * What belongs to no environment is logged with the one that people are brought to.
 *
 * @throws AppError 403 for a write from another site
 */
export const anonymous: Authenticate = async (request, caller) => {
  caller.source = "dashboard";
  refuseCrossSiteWrite(request);
  const actor = { type: "system", id: null, name: "link" } as const;
  return { scope: staffScope(homeEnvironment()), actor, source: "dashboard" };
};
