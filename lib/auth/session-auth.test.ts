import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { disableUser, findUser } from "#db/queries/users.ts";
import type { Role } from "#lib/domain/role.ts";
import { newId } from "#lib/ids.ts";
import { createUser } from "#lib/services/users/create-user.ts";
import { session } from "./session-auth.ts";
import { sessionCookie, sessionSecret } from "./session-cookie.ts";

async function signedIn(
  role: Role,
  { epoch, secret, maxAge }: { epoch?: number; secret?: string; maxAge?: number } = {},
) {
  const actor = { type: "system", id: null, name: "test" } as const;
  const { id } = await transaction((tx) =>
    createUser(
      { tx, actor, requestId: newId("req"), now: new Date() },
      { email: `${randomUUID()}@pickpack.mn`, name: "Бат", role, password: "a-long-password" },
    ),
  );
  const token = { sub: id, epoch: epoch ?? (await findUser(database(), id))?.sessionEpoch };
  const cookie = await encode({ token, secret: secret ?? sessionSecret(), maxAge });
  return { id, cookie: `theme=dark; ${sessionCookie}=${cookie}; locale=mn` };
}

function ask(cookie: string | null, path = "/api/dashboard/sandbox/board", init: RequestInit = {}) {
  const headers = new Headers(init.headers);
  if (cookie) headers.set("cookie", cookie);
  return session("shipments:move")(new Request(`http://localhost${path}`, { ...init, headers }), {});
}

test("a dispatcher gets the scope of the path's environment, over all partners", async () => {
  const { id, cookie } = await signedIn("dispatcher");
  expect(await ask(cookie)).toEqual({
    scope: { environment: "sandbox", partnerId: null },
    actor: { type: "user", id, name: "Бат", role: "dispatcher" },
    source: "dashboard",
  });
  expect((await ask(cookie, "/api/dashboard/production/x")).scope.environment).toBe("production");
});

test("401 without a session, with another secret's, an expired one, or a broken one", async () => {
  const foreign = await signedIn("admin", { secret: sessionSecret("another secret, as long as it has to be") });
  const expired = await signedIn("admin", { maxAge: -60 });
  for (const cookie of [null, `${sessionCookie}=`, `${sessionCookie}=a.b.c.d.e`, foreign.cookie, expired.cookie]) {
    await expect(ask(cookie)).rejects.toMatchObject({ code: "not_signed_in" });
  }
});

test("401 on the next request after being disabled, and with an older epoch", async () => {
  const { id, cookie } = await signedIn("dispatcher");
  await ask(cookie);
  await disableUser(database(), id, new Date());
  await expect(ask(cookie)).rejects.toMatchObject({ code: "not_signed_in" });

  const older = await signedIn("dispatcher", { epoch: 0 });
  await expect(ask(older.cookie)).rejects.toMatchObject({ code: "not_signed_in" });
});

test("403 for a viewer, and for a write from another site", async () => {
  const viewer = await signedIn("viewer");
  await expect(ask(viewer.cookie)).rejects.toMatchObject({ code: "insufficient_role" });
  const dispatcher = await signedIn("dispatcher");
  const headers = { "sec-fetch-site": "cross-site" };
  await expect(ask(dispatcher.cookie, undefined, { method: "POST", headers })).rejects.toMatchObject({
    code: "insufficient_role",
  });
});

test("404 for an environment that is none", async () => {
  const { cookie } = await signedIn("dispatcher");
  await expect(ask(cookie, "/api/dashboard/staging/board")).rejects.toMatchObject({ code: "route_not_found" });
});
