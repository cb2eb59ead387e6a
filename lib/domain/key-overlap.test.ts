import { expect, test } from "vitest";
import { expiryAfterRoll } from "./key-overlap.ts";

const now = new Date("2026-05-26T09:00:00.000Z");

test.each([
  ["now", null, "2026-05-26T09:00:00.000Z"],
  ["1h", null, "2026-05-26T10:00:00.000Z"],
  ["24h", null, "2026-05-27T09:00:00.000Z"],
  ["7d", null, "2026-06-02T09:00:00.000Z"],
  ["24h", "2026-05-26T09:30:00.000Z", "2026-05-26T09:30:00.000Z"],
  ["1h", "2026-05-28T00:00:00.000Z", "2026-05-26T10:00:00.000Z"],
] as const)("with overlap %s and expiry %s a rolled key dies at %s", (overlap, expiresAt, expected) => {
  expect(expiryAfterRoll(now, overlap, expiresAt && new Date(expiresAt)).toISOString()).toBe(expected);
});
