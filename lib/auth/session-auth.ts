import { AppError } from "#lib/domain/app-error.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { staffScope } from "#lib/domain/scope.ts";
import type { Authenticate } from "#lib/http/authentication.ts";
import { actorOf, readSession } from "./current-session.ts";
import { findEnvironment } from "./find-environment.ts";
import { may, type Permission } from "./permissions.ts";
import { refuseCrossSiteWrite } from "./same-site.ts";

/**
 * Authenticates the browser of a signed-in person for `/api/dashboard/{environment}/…`, and demands a permission.
 * @throws AppError 401 without a session, 403 without the permission or for a write from another site, 404 for an
 * environment this installation does not have
 */
export function session(permission: Permission): Authenticate {
  return async (request, caller) => {
    caller.source = "dashboard";
    refuseCrossSiteWrite(request);
    const user = await readSession(request.headers);
    if (!user) throw new AppError("not_signed_in", "Sign in first.");
    const actor = actorOf(user);
    caller.actor = actor;
    const scope = staffScope(environmentOf(request));
    caller.scope = scope;
    if (!may(user.role, permission))
      throw new AppError("insufficient_role", `This needs the permission '${permission}'.`);
    return { scope, actor, source: "dashboard" };
  };
}

function environmentOf(request: Request): Environment {
  const [, , , segment] = new URL(request.url).pathname.split("/");
  const environment = findEnvironment(segment);
  if (!environment) throw new AppError("route_not_found", "There is no such environment here.");
  return environment;
}
