import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/domain/actor.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type Scope, staffScope } from "#lib/domain/scope.ts";
import { actorOf, readSession, type SessionUser } from "./current-session.ts";
import { findEnvironment } from "./find-environment.ts";
import { may, type Permission } from "./permissions.ts";
import { safePath } from "./safe-path.ts";

type PageCaller = { user: SessionUser; environment: Environment; scope: Scope; actor: Actor };

/** Who is signed in, read once for each page that is rendered; null when nobody is. */
export const currentUser = cache(async (): Promise<SessionUser | null> => readSession(await headers()));

/**
 * What every page calls first: who asks, and what they may touch. `environment` is the path's segment.
 * Without a session it leads to the sign-in and back; without the permission, or for an environment that this
 * installation does not have, the page does not exist.
 */
export async function requireUser(permission: Permission, environment: string): Promise<PageCaller> {
  const user = await currentUser();
  if (!user) return redirect(await signInPath());
  const known = findEnvironment(environment);
  if (!known || !may(user.role, permission)) return notFound();
  return { user, environment: known, scope: staffScope(known), actor: actorOf(user) };
}

/** The web process tells the path, which Next keeps from pages. */
async function signInPath() {
  const path = safePath((await headers()).get("x-pickpack-path"));
  return path === "/" ? ("/login" as const) : (`/login?next=${encodeURIComponent(path)}` as const);
}
