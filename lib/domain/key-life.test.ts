import { expect, test } from "vitest";
import { keyLife } from "./key-life.ts";

const now = new Date("2026-05-26T09:00:00Z");
const before = new Date("2026-05-26T08:00:00Z");
const after = new Date("2026-05-26T10:00:00Z");

test.each([
  ["active", { state: "active", expiresAt: null, revokedAt: null }],
  ["expiring", { state: "active", expiresAt: after, revokedAt: null }],
  ["expired", { state: "active", expiresAt: now, revokedAt: null }],
  ["revoked", { state: "active", expiresAt: after, revokedAt: before }],
  ["revoked", { state: "pending", expiresAt: null, revokedAt: before }],
  ["pending", { state: "pending", expiresAt: null, revokedAt: null }],
  ["retired", { state: "retired", expiresAt: null, revokedAt: null }],
] as const)("%s", (life, key) => {
  expect(keyLife(key, now)).toBe(life);
});
