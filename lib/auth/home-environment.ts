import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";

/** Where somebody who names no environment is brought: a demonstration has its data in the sandbox. */
export function homeEnvironment(): Environment {
  const [first = "production"] = env.environments;
  return env.demo && env.environments.includes("sandbox") ? "sandbox" : first;
}
