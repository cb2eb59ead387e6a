import type { Ctx } from "#lib/services/context.ts";

/** The person who acts: only they schedule moves, and only on the board. */
export function authorOf({ actor }: Pick<Ctx, "actor">): string {
  if (actor.type !== "user") throw new Error("Only what a person does on the board is scheduled.");
  return actor.id;
}
