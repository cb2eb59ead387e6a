import { type SecretKey, selectSecretKeys } from "#db/queries/secret-keys.ts";
import type { Ctx } from "../context.ts";

/** The keys of a scope, dead ones included, without their secrets. */
export function listSecretKeys({ tx, scope }: Ctx): Promise<(SecretKey & { partner: string })[]> {
  return selectSecretKeys(tx, scope);
}
