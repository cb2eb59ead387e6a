import { database } from "#db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { newId } from "#lib/ids.ts";
import type { Ctx } from "./context.ts";

/** What a page calls a reading use case with: each statement stands on its own, outside a transaction. */
export function readingContext({ scope, actor }: { scope: Scope; actor: Actor }): Ctx {
  const now = new Date();
  return { tx: database(), scope, actor, requestId: newId("req", now), now };
}
