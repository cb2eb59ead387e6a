import type { Tx } from "#db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Scope } from "#lib/domain/scope.ts";

/** What every use case is called with: an open transaction, proof of what may be touched, who asks, and when. */
export type Ctx<S extends Scope = Scope> = {
  tx: Tx;
  scope: S;
  actor: Actor;
  /** Ties request, event, deliveries and attempts together. */
  requestId: string;
  now: Date;
};

/** Who, by which request, when: the columns that every event and audit row begins with. */
export function stamp(ctx: Ctx) {
  const { actor, requestId, now } = ctx;
  return { actorType: actor.type, actorId: actor.id, actorName: actor.name, requestId, createdAt: now };
}
