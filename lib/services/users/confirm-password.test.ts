import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { listAttempts } from "#db/queries/sign-in-attempts.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { newId } from "#lib/ids.ts";
import { confirmPassword } from "./confirm-password.ts";
import { createUser } from "./create-user.ts";
import { forgetSignIns } from "./forget-sign-ins.ts";
import { signIn } from "./sign-in.ts";

const password = "a-long-password";
const now = new Date("2026-11-22T04:00:00Z");
const system = { type: "system", id: null, name: "test" } as const;

async function signedIn(): Promise<{ email: string; actor: Actor }> {
  const user = { email: `${randomUUID()}@pickpack.mn`, name: "Бат", role: "admin", password } as const;
  const { id } = await transaction((tx) => createUser({ tx, actor: system, requestId: newId("req"), now }, user));
  return { email: user.email, actor: { type: "user", id, name: user.name, role: user.role } };
}

test("the own password confirms, another and a key do not", async () => {
  const { actor } = await signedIn();
  await confirmPassword({ actor, now }, password);
  await expect(confirmPassword({ actor, now }, "wrong")).rejects.toMatchObject({ code: "wrong_password" });
  await expect(confirmPassword({ actor: system, now }, password)).rejects.toMatchObject({ code: "insufficient_role" });
});

test("five wrong ones make the sixth wait, and count at the door too", async () => {
  const { email, actor } = await signedIn();
  for (let guess = 0; guess < 5; guess++) {
    await expect(confirmPassword({ actor, now }, "wrong")).rejects.toMatchObject({ code: "wrong_password" });
  }
  await expect(confirmPassword({ actor, now }, password)).rejects.toMatchObject({ code: "rate_limited" });
  await expect(signIn({ email, password, address: "203.0.113.9", now })).rejects.toMatchObject({
    code: "rate_limited",
  });
});

test("what is older than 90 days is forgotten, and nothing younger", async () => {
  const { email } = await signedIn();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
  for (const days of [91, 90.001, 89.999, 0]) {
    await signIn({ email, password, address: "203.0.113.9", userAgent: "Firefox", now: daysAgo(days) });
  }
  expect(await forgetSignIns(now)).toBe(2);
  const left = await listAttempts(database(), { email, limit: 10 });
  expect(left.map(({ createdAt, userAgent }) => [createdAt, userAgent])).toEqual([
    [daysAgo(0), "Firefox"],
    [daysAgo(89.999), "Firefox"],
  ]);
});
