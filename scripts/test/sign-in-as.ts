import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { database } from "#db/client.ts";
import { insertUser } from "#db/queries/users.ts";
import { sessionCookie, sessionSecret } from "#lib/auth/session-cookie.ts";
import type { Role } from "#lib/domain/role.ts";
import { newId } from "#lib/ids.ts";

export type SignedIn = { id: string; headers: Record<string, string> };

/** Somebody of that role, new or already there, with the headers their browser sends with every call. */
export async function signInAs(role: Role, known?: string): Promise<SignedIn> {
  const id = known ?? newId("usr");
  if (known === undefined)
    await insertUser(database(), {
      id,
      role,
      email: `${randomUUID()}@pickpack.mn`,
      name: "Ганбатын Тэмүүлэн",
      passwordHash: "none",
      createdAt: new Date(),
    });
  const token = await encode({ token: { sub: id, epoch: 1 }, secret: sessionSecret() });
  return { id, headers: { cookie: `${sessionCookie}=${token}`, "sec-fetch-site": "same-origin" } };
}
