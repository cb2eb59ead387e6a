import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { auditLog, users } from "#db/schema/index.ts";
import { verifyPassword } from "#lib/auth/password.ts";
import { newId } from "#lib/ids.ts";
import { createUser } from "./create-user.ts";

const bat = { email: "bat@pickpack.mn", name: "Бат", role: "dispatcher", password: "ten letters" } as const;

const create = (input: { email?: string; password?: string } = {}) =>
  transaction((tx) =>
    createUser(
      { tx, actor: { type: "system", id: null, name: "a test" }, requestId: newId("req"), now: new Date() },
      { ...bat, ...input },
    ),
  );

test("keeps the password as a hash that verifies, and out of the audit log", async () => {
  const user = await create();
  const rows = await database().select().from(users).where(eq(users.id, user.id));
  expect(rows).toEqual([
    expect.objectContaining({ email: bat.email, name: "Бат", role: "dispatcher", disabledAt: null }),
  ]);
  expect(await verifyPassword(bat.password, rows[0]?.passwordHash ?? "")).toBe(true);
  const audit = await database().select().from(auditLog).where(eq(auditLog.subjectId, user.id));
  expect(audit).toEqual([
    expect.objectContaining({ action: "user.created", after: { email: bat.email, name: "Бат", role: "dispatcher" } }),
  ]);
});

test.each([
  ["an e-mail that is none", { email: "bat" }, "invalid_field"],
  ["nine characters of password", { password: "ninechars" }, "invalid_field"],
  ["an e-mail that somebody has, in other letters", { email: "BAT@pickpack.mn" }, "already_exists"],
])("refuses %s", async (_what, input, code) => {
  await expect(create(input)).rejects.toMatchObject({ code });
});
