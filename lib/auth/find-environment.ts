import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";

/** The environment a path segment names, or null when this installation has none of that name. */
export function findEnvironment(segment: string | undefined): Environment | null {
  return env.environments.find((name) => name === segment) ?? null;
}
