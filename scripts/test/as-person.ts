import { transaction } from "#db/client.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "#lib/services/context.ts";

const actor = { type: "user", id: "usr_1", name: "Bat", role: "admin" } as const;

/** Runs a use case in a transaction of its own, for one of PickPack's people in the sandbox. */
export function asPerson<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const scope = staffScope("sandbox");
  return transaction((tx) => work({ tx, scope, actor, requestId: newId("req"), now: new Date() }));
}
