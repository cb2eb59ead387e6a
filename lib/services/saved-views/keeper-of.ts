import { may } from "#lib/auth/permissions.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { AppError } from "#lib/domain/app-error.ts";

type Person = Extract<Actor, { type: "user" }>;

/**
 * The actor as a person who may keep views, and share them where `shared` asks for it.
 * @throws AppError `insufficient_role`
 */
export function keeperOf(actor: Actor, { shared }: { shared: boolean }): Person {
  if (actor.type !== "user") throw new AppError("insufficient_role", "Only people keep views.");
  if (shared && !may(actor.role, "views:share"))
    throw new AppError("insufficient_role", "Only dispatchers and admins share views.");
  return actor;
}
