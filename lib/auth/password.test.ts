import { expect, test } from "vitest";
import { hashPassword, spendPasswordTime, verifyPassword } from "./password.ts";

const password = "Өвлийн-хүйтэн 26";

test("a password opens its own hash, and no other does", async () => {
  const hash = await hashPassword(password);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword(password, hash)).toBe(true);
  expect(await verifyPassword(`${password} `, hash)).toBe(false);
  expect(await verifyPassword("", hash)).toBe(false);
});

test("the same password has another hash each time", async () => {
  expect(await hashPassword(password)).not.toBe(await hashPassword(password));
});

test("a letter typed composed or in two parts is the same letter", async () => {
  const hash = await hashPassword("май\u{438}\u{306}");
  expect(await verifyPassword("май\u{439}", hash)).toBe(true);
});

test.each(["", "nonsense", "$argon2id$v=19$m=19456,t=2,p=1$$", "$2b$10$abcdefghijklmnopqrstuv"])(
  "%j is no hash and opens for nobody",
  async (hash) => {
    expect(await verifyPassword(password, hash)).toBe(false);
  },
);

test("an e-mail nobody has costs as much as a wrong password", async () => {
  const hash = await hashPassword(password);
  const timed = async (work: () => Promise<unknown>) => {
    const runs: number[] = [];
    for (let run = 0; run < 7; run++) {
      const startedAt = performance.now();
      await work();
      runs.push(performance.now() - startedAt);
    }
    return Math.min(...runs);
  };
  const wrong = await timed(() => verifyPassword("wrong", hash));
  const unknown = await timed(() => spendPasswordTime("wrong"));
  expect(unknown / wrong).toBeGreaterThan(0.6);
  expect(unknown / wrong).toBeLessThan(1.6);
});
