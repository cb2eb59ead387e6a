import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeInstanceLock } from "./instance-lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pickpack-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a second holder is refused by name of the first", async () => {
  await takeInstanceLock(folder);
  await expect(takeInstanceLock(folder)).rejects.toThrow(`process ${process.pid}`);
});

test("a released lock is free, and leaves nothing behind", async () => {
  (await takeInstanceLock(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
  await takeInstanceLock(folder);
});

test("a holder that is ending is waited for", async () => {
  const first = await takeInstanceLock(folder);
  first.markEnding();
  setTimeout(first.release, 2_000);
  await takeInstanceLock(folder);
});

test.each([
  ["a process that is gone", { pid: 2 ** 22 + 1, began: "0 boot" }],
  ["another process under the same number", { pid: process.pid, began: "0 boot" }],
])("the lock of %s is taken over", async (_title, holder) => {
  writeFileSync(join(folder, "lock"), JSON.stringify(holder));
  await takeInstanceLock(folder);
});
