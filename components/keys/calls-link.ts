import type { Route } from "next";
import type { Environment } from "#lib/domain/environment.ts";

/** The request log narrowed to what one key did, from `since` on where it is given. */
export function callsOf(environment: Environment, keyId: string, since?: Date): Route {
  const search = new URLSearchParams({ actor: keyId, ...(since && { from: since.toISOString() }) });
  return `/${environment}/requests?${search}` as Route;
}
