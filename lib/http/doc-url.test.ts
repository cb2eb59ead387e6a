import { expect, test } from "vitest";
import { docUrl } from "./doc-url.ts";

process.env.PICKPACK_PRODUCTION_URL = "https://api.shop.example";
process.env.PICKPACK_SANDBOX_URL = "https://sandbox.example";

test.each([
  ["the caller's environment, whatever host was called", { environment: "sandbox", host: "api.shop.example" }],
  ["the host that was called, when nobody knows the caller", { host: "sandbox.example" }],
] as const)("on the host of %s", (_what, addressee) => {
  expect(docUrl("rate_limited", addressee)).toBe("https://sandbox.example/docs#error-rate_limited");
});

test.each([null, "localhost:3000", "evil.example"])("never on a host that is not ours: %s", (host) => {
  expect(docUrl("rate_limited", { host })).toMatch(/^https:\/\/(api\.shop|sandbox)\.example\/docs#/);
});

test("undefined for what only our own screens meet", () => {
  expect(docUrl("last_admin", { host: null })).toBeUndefined();
});
