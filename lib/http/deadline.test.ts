import { expect, test } from "vitest";
import { type StillAwaited, withinDeadline } from "./deadline.ts";

test("what hangs is unavailable, with a time to come back", async () => {
  const hanging = withinDeadline(() => new Promise(() => {}), 20);
  await expect(hanging).rejects.toMatchObject({ code: "database_unavailable", details: { retryAfterS: 2 } });
});

test("an outcome in time is the outcome, good or bad", async () => {
  await expect(withinDeadline(() => Promise.resolve(7), 20)).resolves.toBe(7);
  await expect(withinDeadline(() => Promise.reject(new Error("no")), 20)).rejects.toThrow("no");
});

test("work hears that nobody waits for it any more, and not before", async () => {
  const asked = Promise.withResolvers<StillAwaited>();
  const hanging = withinDeadline((stillAwaited) => {
    asked.resolve(stillAwaited);
    return new Promise(() => {});
  }, 20);
  const stillAwaited = await asked.promise;
  expect(stillAwaited).not.toThrow();
  await expect(hanging).rejects.toThrow();
  expect(stillAwaited).toThrow("briefly unavailable");
});
