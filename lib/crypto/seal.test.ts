import { expect, test, vi } from "vitest";
import { seal, unseal } from "./seal.ts";

test("opens what it sealed, and the same text is sealed differently each time", () => {
  const sealed = seal("whsec_нууц", "signing-secret");
  expect(unseal(sealed, "signing-secret")).toBe("whsec_нууц");
  expect(sealed).not.toContain("whsec");
  expect(seal("whsec_нууц", "signing-secret")).not.toBe(sealed);
});

test("does not open for another purpose, nor when a bit was changed", () => {
  const sealed = seal("text", "signing-secret");
  expect(() => unseal(sealed, "outbound-key")).toThrow("PICKPACK_SECRET");
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, "signing-secret")).toThrow("PICKPACK_SECRET");
  expect(() => unseal("v0.abc", "signing-secret")).toThrow("unknown version");
});

test("opens with the previous secret after a change, and not without it", async () => {
  const sealed = seal("text", "outbound-key");
  const before = process.env.PICKPACK_SECRET ?? "";
  const afterChange = async (previous: string) => {
    process.env.PICKPACK_SECRET = "another-secret-of-32-characters-or-more";
    process.env.PICKPACK_SECRET_PREVIOUS = previous;
    vi.resetModules();
    return import("./seal.ts");
  };
  expect((await afterChange(before)).unseal(sealed, "outbound-key")).toBe("text");
  const stranger = await afterChange("");
  expect(() => stranger.unseal(sealed, "outbound-key")).toThrow("PICKPACK_SECRET");
  process.env.PICKPACK_SECRET = before;
});
