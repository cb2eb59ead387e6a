import { hkdfSync } from "node:crypto";
import { decode } from "next-auth/jwt";
import { env } from "#lib/env.ts";

export const sessionCookie = "pickpack_session";

/** A dispatcher's day is nine hours. */
export const SESSION_S = 12 * 60 * 60;

/** What a session cookie carries, encrypted. The rest is read from the user's row each time. */
type SessionToken = { userId: string; epoch: number };

/** The key of the session cookies, derived for this use alone. */
export function sessionSecret(secret: string = env.secret): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "pickpack sessions", 32)).toString("hex");
}

/** What a request's session cookie says, or null when there is none, it is over, or it is not ours. */
export async function readSessionToken(headers: Headers): Promise<SessionToken | null> {
  const prefix = `${sessionCookie}=`;
  const cookies = (headers.get("cookie") ?? "").split(/;\s*/);
  const token = cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length);
  if (!token) return null;
  for (const secret of [env.secret, env.secretPrevious]) {
    const payload = secret && (await decode({ token, secret: sessionSecret(secret) }).catch(() => null));
    if (payload && typeof payload.sub === "string" && typeof payload.epoch === "number") {
      return { userId: payload.sub, epoch: payload.epoch };
    }
  }
  return null;
}
