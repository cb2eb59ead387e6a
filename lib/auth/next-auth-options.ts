import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { AppError } from "#lib/domain/app-error.ts";
import { log } from "#lib/log.ts";
import { signIn } from "#lib/services/users/sign-in.ts";
import { SESSION_S, sessionCookie, sessionSecret } from "./session-cookie.ts";

type Header = Record<string, string | undefined>;

/** next-auth puts the message of what is thrown into a URL: only these two are ever thrown. */
function refusal(error: unknown): Error {
  if (error instanceof AppError && error.code === "rate_limited")
    return new Error(`throttled:${error.details.retryAfterS}`);
  log.error({ err: error }, "sign-in failed");
  return new Error("unavailable");
}

/** How people sign in. `secure` = the browser came by https. */
export function nextAuthOptions({ secure }: { secure: boolean }): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: SESSION_S },
    pages: { signIn: "/login", error: "/login", signOut: "/login" },
    cookies: {
      sessionToken: { name: sessionCookie, options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          // A form sends text, a stranger may send anything.
          const email = String(credentials?.email ?? "");
          const password = String(credentials?.password ?? "");
          const headers: Header = request.headers ?? {};
          const address = headers["x-pickpack-peer"] ?? "unknown";
          try {
            return await signIn({ email, password, address, userAgent: headers["user-agent"], now: new Date() });
          } catch (error) {
            throw refusal(error);
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, epoch: user.epoch } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: (code) => log.warn({ code }, "next-auth"), warn: () => {}, debug: () => {} },
  };
}
