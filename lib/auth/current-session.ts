import { database } from "#db/client.ts";
import { findUser } from "#db/queries/users.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { BoardLayout } from "#lib/domain/board-layout.ts";
import type { Role } from "#lib/domain/role.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Somebody who is signed in now. */
export type SessionUser = {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: string;
  letterKeys: boolean;
  boardLayout: BoardLayout | null;
};

/**
 * Who sends these headers, by the row as it is now: somebody disabled, or whose password changed, is out at once.
 * Null when nobody is signed in.
 */
export async function readSession(headers: Headers): Promise<SessionUser | null> {
  const token = await readSessionToken(headers);
  const user = token && (await findUser(database(), token.userId));
  if (!user || user.disabledAt || user.sessionEpoch !== token.epoch) return null;
  const { id, name, email, role, locale, letterKeys, boardLayout } = user;
  return { id, name, email, role, locale, letterKeys, boardLayout };
}

/** The person as the author of a change. */
export function actorOf({ id, name, role }: SessionUser): Actor {
  return { type: "user", id, name, role };
}
