import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { database, type Tx } from "#db/client.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { settingsInForce } from "./settings-in-force.ts";

/** The database, counting how often it is asked. */
function counting(): { tx: Tx; asked: () => number } {
  let asked = 0;
  const tx = new Proxy(database(), {
    get(target, name, receiver) {
      if (name === "select") asked++;
      return Reflect.get(target, name, receiver);
    },
  });
  return { tx, asked: () => asked };
}

test("settings are read once a second for each environment, not once a call", async () => {
  const { tx, asked } = counting();
  const sandbox = { tx, scope: staffScope("sandbox") };
  for (let call = 0; call < 50; call++) await settingsInForce(sandbox);
  expect(asked()).toBe(1);
  await settingsInForce({ tx, scope: staffScope("production") });
  expect(asked()).toBe(2);
  await pause(1_050);
  await settingsInForce(sandbox);
  expect(asked()).toBe(3);
});

test("settings that age are read anew beside the calls, which all go on with what is known", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { tx, asked } = counting();
  const sandbox = { tx, scope: staffScope("sandbox") };
  // Past whatever was read by the real clock.
  vi.advanceTimersByTime(3_600_000);
  let settings = await settingsInForce(sandbox);
  for (let renewals = 0; renewals < 3; renewals++) {
    vi.advanceTimersByTime(900);
    const given = await Promise.all(Array.from({ length: 16 }, () => settingsInForce(sandbox)));
    expect(new Set(given)).toEqual(new Set([settings]));
    await expect.poll(async () => (await settingsInForce(sandbox)) === settings, { timeout: 10_000 }).toBe(false);
    settings = await settingsInForce(sandbox);
  }
  expect(asked()).toBe(1);
});
