import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GET as board } from "#app/api/dashboard/[environment]/board/route.ts";
import { POST as accept } from "#app/api/invitations/route.ts";
import { database } from "#db/client.ts";
import { apiRequests, auditLog, invitations, users } from "#db/schema/index.ts";
import { linkToken } from "#lib/crypto/link.ts";
import type { RouteHandler } from "#lib/http/route.ts";
import { newId } from "#lib/ids.ts";
import { signIn } from "#lib/services/users/sign-in.ts";
import { call } from "#scripts/test/api.ts";
import { type SignedIn, signInAs } from "#scripts/test/sign-in-as.ts";
import { PUT as changePassword } from "../account/password/route.ts";
import { GET as ownSignIns } from "../account/sign-ins/route.ts";
import { POST as reset } from "./[userId]/reset/route.ts";
import { PATCH } from "./[userId]/route.ts";
import { GET as signIns } from "./[userId]/sign-ins/route.ts";
import { DELETE as revoke } from "./invitations/[invitationId]/route.ts";
import { POST as invite } from "./invitations/route.ts";
import { GET } from "./route.ts";

const password = "Өвлийн-хүйтэн 26";
const browser = { "sec-fetch-site": "same-origin" };
const freshEmail = () => `${randomUUID()}@pickpack.mn`;
const enter = (email: string, typed = password) =>
  signIn({ email, password: typed, address: randomUUID(), userAgent: "Firefox", now: new Date() });

type Extra = { method?: string; body?: unknown; params?: Record<string, string>; query?: string };

const as = ({ headers }: SignedIn, handler: RouteHandler, { query = "", ...options }: Extra = {}) =>
  call(handler, { path: `/api/dashboard/sandbox/people${query}`, headers, ...options });

const change = (admin: SignedIn, userId: string, body: unknown) =>
  as(admin, PATCH, { method: "PATCH", params: { userId }, body });

const inviteAs = (admin: SignedIn, body: unknown) => as(admin, invite, { method: "POST", body });

const open = (body: unknown) => call(accept, { method: "POST", path: "/api/invitations", headers: browser, body });

const actionsOf = async (subjectId: string) => {
  const rows = await database().select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(auditLog.id);
  return rows.map(({ action, actorId, before, after }) => ({ action, actorId, before, after }));
};

/** Somebody who joined by a link, as people do. */
async function joined(admin: SignedIn, role = "dispatcher"): Promise<{ id: string; email: string }> {
  const email = freshEmail();
  const { json } = await inviteAs(admin, { email, role });
  const accepted = await open({ token: json.token, name: "Болд", password });
  expect(accepted.status).toBe(200);
  return accepted.json;
}

describe("an invitation", () => {
  test("lets somebody in who sets a name and a password, once, and is written down without its token", async () => {
    const admin = await signInAs("admin");
    const email = freshEmail();
    const invited = await inviteAs(admin, { email: ` ${email.toUpperCase()} `, role: "dispatcher" });
    expect(invited.status).toBe(201);
    expect(invited.json).toMatchObject({ purpose: "join", email, role: "dispatcher", created_by: "Ганбатын Тэмүүлэн" });
    const { token, id: invitationId } = invited.json;
    expect((await as(admin, GET)).json.invitations).toContainEqual(invited.json);

    const accepted = await open({ token, name: "Болд", password });
    expect(accepted.status).toBe(200);
    expect(await enter(email)).toMatchObject({ id: accepted.json.id, epoch: 1 });
    expect((await as(admin, GET)).json.invitations).not.toContainEqual(invited.json);

    const again = await open({ token, name: "Хулгай", password });
    expect([again.status, again.json.error.code]).toEqual([403, "invalid_link"]);
    expect(await actionsOf(invitationId)).toMatchObject([{ action: "invitation.created", actorId: admin.id }]);
    expect(await actionsOf(accepted.json.id)).toMatchObject([
      { action: "user.created", actorId: accepted.json.id, after: { email, name: "Болд", role: "dispatcher" } },
    ]);
    const logged = JSON.stringify(await database().select().from(apiRequests));
    expect(logged).not.toContain(token.split(".")[1]);
    expect(logged).not.toContain(password);
  });

  test("opened by two at once lets one in", async () => {
    const admin = await signInAs("admin");
    const { json } = await inviteAs(admin, { email: freshEmail(), role: "viewer" });
    const answers = await Promise.all(["Болд", "Бат"].map((name) => open({ token: json.token, name, password })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });

  test("ends after seven days, when it is withdrawn, and when another is made", async () => {
    const admin = await signInAs("admin");
    const email = freshEmail();
    const first = (await inviteAs(admin, { email, role: "viewer" })).json;
    const second = (await inviteAs(admin, { email, role: "viewer" })).json;
    expect((await open({ token: first.token, name: "Болд", password })).json.error.code).toBe("invalid_link");

    const lasts = Date.parse(second.expires_at) - Date.parse(second.created_at);
    expect(lasts).toBe(7 * 24 * 60 * 60_000);
    await database().update(invitations).set({ expiresAt: new Date() }).where(eq(invitations.id, second.id));
    expect((await open({ token: second.token, name: "Болд", password })).json.error.code).toBe("expired_link");

    const third = (await inviteAs(admin, { email, role: "viewer" })).json;
    const params = { invitationId: third.id };
    expect((await as(admin, revoke, { method: "DELETE", params })).status).toBe(200);
    expect((await as(admin, revoke, { method: "DELETE", params })).json.error.code).toBe("invitation_not_found");
    expect((await open({ token: third.token, name: "Болд", password })).json.error.code).toBe("invalid_link");
  });

  test("403 for a token that is not ours, and from another site", async () => {
    const token = linkToken(newId("inv"), "invitation");
    for (const forged of ["x", token, `${newId("inv")}.${token.split(".")[1]}`]) {
      expect((await open({ token: forged, name: "Болд", password })).json.error.code).toBe("invalid_link");
    }
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await call(accept, { method: "POST", headers, body: {} })).status).toBe(403);
  });

  test.each([
    [{ name: "Болд", password: "ninechars" }, "password"],
    [{ name: " ", password }, "name"],
  ])("400 for %j, and the link is still good", async (answer, field) => {
    const admin = await signInAs("admin");
    const { json } = await inviteAs(admin, { email: freshEmail(), role: "viewer" });
    const refused = await open({ token: json.token, ...answer });
    expect([refused.status, refused.json.error.field]).toEqual([400, field]);
    expect((await open({ token: json.token, name: "Болд", password })).status).toBe(200);
  });

  test("400 for what is no e-mail or role, 409 for somebody's e-mail", async () => {
    const admin = await signInAs("admin");
    expect((await inviteAs(admin, { email: "bold", role: "viewer" })).json.error.field).toBe("email");
    expect((await inviteAs(admin, { email: freshEmail(), role: "owner" })).json.error.field).toBe("role");
    const { email } = await joined(admin);
    expect((await inviteAs(admin, { email: email.toUpperCase(), role: "viewer" })).json.error.code).toBe(
      "already_exists",
    );
  });
});

describe("a reset", () => {
  test("by a link sets another password, ends the sessions, and leaves the old one good until then", async () => {
    const admin = await signInAs("admin");
    const person = await joined(admin);
    const link = await as(admin, reset, { method: "POST", params: { userId: person.id } });
    expect(link.json).toMatchObject({ purpose: "reset", email: person.email });
    expect(await enter(person.email)).toMatchObject({ epoch: 1 });

    expect((await open({ token: link.json.token, password: "another-password" })).status).toBe(200);
    expect(await enter(person.email)).toBeNull();
    expect(await enter(person.email, "another-password")).toEqual({ id: person.id, epoch: 2 });
    expect((await open({ token: link.json.token, password })).json.error.code).toBe("invalid_link");
    expect(await actionsOf(person.id)).toMatchObject([
      { action: "user.created" },
      { action: "user.reset_issued", actorId: admin.id },
      { action: "user.password_reset", actorId: person.id },
    ]);
  });

  test("is nothing for somebody disabled, also a link from before", async () => {
    const admin = await signInAs("admin");
    const { id } = await joined(admin);
    const asked = { method: "POST", params: { userId: id } };
    const { json } = await as(admin, reset, asked);
    await change(admin, id, { disabled: true });
    expect((await open({ token: json.token, password })).json.error.code).toBe("invalid_link");
    expect((await as(admin, reset, asked)).json.error.code).toBe("person_not_found");
  });
});

describe("a change", () => {
  test("disabling ends the sessions with the next click, and enabling does not bring them back", async () => {
    const admin = await signInAs("admin");
    const other = await signInAs("dispatcher");
    expect((await as(other, board)).status).toBe(200);
    const disabled = await change(admin, other.id, { disabled: true });
    expect(disabled.json.disabled_at).toEqual(expect.any(String));
    expect((await as(other, board)).status).toBe(401);
    expect((await change(admin, other.id, { disabled: false })).json.disabled_at).toBeNull();
    expect((await as(other, board)).status).toBe(401);
    expect(await actionsOf(other.id)).toMatchObject([{ action: "user.disabled" }, { action: "user.enabled" }]);
  });

  test("of a role is in force with the next click, and the same again is no change", async () => {
    const admin = await signInAs("admin");
    const other = await signInAs("viewer");
    expect((await as(other, GET)).json.error.code).toBe("insufficient_role");
    await change(admin, other.id, { role: "admin" });
    expect((await as(other, GET)).status).toBe(200);
    expect((await change(admin, other.id, { role: "admin", disabled: false })).status).toBe(200);
    await change(admin, other.id, { role: "viewer" });
    expect(await actionsOf(other.id)).toMatchObject([
      { action: "user.role_changed", before: { role: "viewer" }, after: { role: "admin" } },
      { action: "user.role_changed", before: { role: "admin" }, after: { role: "viewer" } },
    ]);
  });

  test("409 when nobody would be left who can administer, also when two demote each other at once", async () => {
    await database().update(users).set({ role: "viewer" }).where(eq(users.role, "admin"));
    const [first, second] = [await signInAs("admin"), await signInAs("admin")];
    const answers = await Promise.all([
      change(first, second.id, { role: "viewer" }),
      change(second, first.id, { disabled: true }),
    ]);
    const last = answers[0]?.status === 200 ? first : second;
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    for (const body of [{ role: "dispatcher" }, { disabled: true }]) {
      expect((await change(last, last.id, body)).json.error.code).toBe("last_admin");
    }
    expect((await change(last, last.id, { role: "admin" })).status).toBe(200);
  });

  test("404 for nobody, 400 for what is no role", async () => {
    const admin = await signInAs("admin");
    expect((await change(admin, newId("usr"), { disabled: true })).json.error.code).toBe("person_not_found");
    expect((await change(admin, admin.id, { role: "owner" })).json.error.field).toBe("role");
  });
});

describe("the own account", () => {
  const put = (who: SignedIn, body: unknown) => as(who, changePassword, { method: "PUT", body });

  test("changes its password with the old one, which ends every session", async () => {
    const { id, email } = await joined(await signInAs("admin"), "viewer");
    const session = await signInAs("viewer", id);
    const wrong = await put(session, { current_password: "wrong", new_password: "another-password" });
    expect([wrong.status, wrong.json.error.code]).toEqual([403, "wrong_password"]);
    expect((await put(session, { current_password: password, new_password: "short" })).json.error.field).toBe(
      "new_password",
    );
    expect((await put(session, { current_password: password, new_password: "another-password" })).status).toBe(200);
    expect((await as(session, ownSignIns)).status).toBe(401);
    expect(await enter(email, "another-password")).toEqual({ id, epoch: 2 });
    expect((await actionsOf(id)).at(-1)).toMatchObject({ action: "user.password_changed", actorId: id });
  });

  test("shows its sign-ins, newest first and page by page; another's only an admin sees", async () => {
    const admin = await signInAs("admin");
    const { id, email } = await joined(admin, "viewer");
    await enter(email);
    await enter(email, "wrong");
    const session = await signInAs("viewer", id);
    await put(session, { current_password: "wrong", new_password: "another-password" });
    const first = await as(session, ownSignIns, { query: "?limit=2" });
    expect(first.json.data).toMatchObject([
      { purpose: "confirmation", succeeded: false, address: null },
      { purpose: "sign_in", succeeded: false, user_agent: "Firefox", address: expect.any(String) },
    ]);
    const rest = await as(session, ownSignIns, { query: `?limit=2&cursor=${first.json.next_cursor}` });
    expect(rest.json).toMatchObject({ has_more: false, data: [{ purpose: "sign_in", succeeded: true }] });

    const params = { userId: id };
    expect((await as(admin, signIns, { params })).json.data).toHaveLength(3);
    expect((await as(session, signIns, { params })).status).toBe(403);
    const [shown] = (await as(admin, GET)).json.data.filter((person: { id: string }) => person.id === id);
    expect(shown.last_sign_in).toMatchObject({ at: rest.json.data[0].at });
  });
});
