import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database, transaction } from "#db/client.ts";
import { disableUser } from "#db/queries/users.ts";
import { newId } from "#lib/ids.ts";
import { createUser } from "./create-user.ts";
import { signIn } from "./sign-in.ts";

const password = "a-long-password";
const start = new Date("2026-11-22T04:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

async function makeUser(): Promise<{ id: string; email: string }> {
  const actor = { type: "system", id: null, name: "test" } as const;
  return transaction((tx) =>
    createUser(
      { tx, actor, requestId: newId("req"), now: start },
      { email: `${randomUUID()}@pickpack.mn`, name: "Бат", role: "dispatcher", password },
    ),
  );
}

function attempt(email: string, typed: string, { now = start, address = String(randomUUID()) } = {}) {
  return signIn({ email, password: typed, address, now });
}

test("the right password signs in, however the e-mail is written", async () => {
  const { id, email } = await makeUser();
  expect(await attempt(email, password)).toEqual({ id, epoch: 1 });
  expect(await attempt(` ${email.toUpperCase()} `, password)).toEqual({ id, epoch: 1 });
});

test("a wrong password, an unknown e-mail, a disabled person and nonsense are all nobody", async () => {
  const { id, email } = await makeUser();
  expect(await attempt(email, "wrong")).toBeNull();
  expect(await attempt("nobody@pickpack.mn", password)).toBeNull();
  expect(await attempt("", "")).toBeNull();
  expect(await attempt(email, "x".repeat(5_000))).toBeNull();
  expect(await attempt(`${"x".repeat(300)}@pickpack.mn`, password)).toBeNull();
  await disableUser(database(), id, start);
  expect(await attempt(email, password)).toBeNull();
});

test("after five failures the sixth attempt waits, with the right password too, until the first is 15 minutes old", async () => {
  const { id, email } = await makeUser();
  for (let minute = 0; minute < 5; minute++) await attempt(email, "wrong", { now: later(minute) });
  const refused = attempt(email, password, { now: later(5) });
  await expect(refused).rejects.toMatchObject({ code: "rate_limited", details: { retryAfterS: 600 } });
  await expect(attempt(email, password, { now: later(14.9) })).rejects.toMatchObject({ code: "rate_limited" });
  expect(await attempt(email, password, { now: later(15.1) })).toMatchObject({ id });
});

test("waiting people do not wait longer for trying", async () => {
  const { id, email } = await makeUser();
  for (let failure = 0; failure < 5; failure++) await attempt(email, "wrong");
  for (let minute = 1; minute < 15; minute++) {
    await expect(attempt(email, password, { now: later(minute) })).rejects.toMatchObject({ code: "rate_limited" });
  }
  expect(await attempt(email, password, { now: later(15.1) })).toMatchObject({ id });
});

test("a success forgets the failures before it", async () => {
  const { id, email } = await makeUser();
  for (let minute = 0; minute < 4; minute++) await attempt(email, "wrong", { now: later(minute) });
  expect(await attempt(email, password, { now: later(4) })).toMatchObject({ id });
  expect(await attempt(email, "wrong", { now: later(5) })).toBeNull();
  expect(await attempt(email, password, { now: later(6) })).toMatchObject({ id });
});

test("guesses sent together count one another", async () => {
  const { email } = await makeUser();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => attempt(email, "wrong")));
  const judged = outcomes.filter((outcome) => outcome.status === "fulfilled");
  expect(judged.length).toBeLessThanOrEqual(5);
});

test("an address that guessed wrong for many e-mails waits, and another does not", async () => {
  const { id, email } = await makeUser();
  const address = "203.0.113.7";
  for (let guess = 0; guess < 30; guess++) await attempt(`guess-${guess}@pickpack.mn`, "wrong", { address });
  await expect(attempt(email, password, { address })).rejects.toMatchObject({ code: "rate_limited" });
  expect(await attempt(email, password, { address: "203.0.113.8" })).toMatchObject({ id });
});
