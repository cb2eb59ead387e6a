import type { Actor } from "#lib/domain/actor.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { env } from "#lib/env.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { resolveId } from "./resolve-id.ts";

/**
 * Where a number leads when nobody says in which environment: the path of the first one of this installation that
 * knows it, or null. For PickPack's own people, who see every environment; each is asked in its own scope.
 */
export async function locate(actor: Actor, text: string): Promise<string | null> {
  const paths = await Promise.all(
    env.environments.map(async (environment) => {
      const path = await resolveId(readingContext({ scope: staffScope(environment), actor }), text);
      return path === null ? null : `/${environment}${path}`;
    }),
  );
  return paths.find((path) => path !== null) ?? null;
}
