import { expect, test } from "vitest";
import { verifies } from "./verify.ts";

// RFC 4231, test case 2.
const secret = "Jefe";
const body = Buffer.from("what do ya want for nothing?");
const signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

test("the signature of RFC 4231 verifies", () => {
  expect(verifies(body, signature, secret)).toBe(true);
});

test.each([
  ["another body", Buffer.from("what do ya want for nothing!"), signature, secret],
  ["another secret", body, signature, "jefe"],
  ["no header", body, undefined, secret],
  ["capitals", body, signature.toUpperCase(), secret],
  ["a header of other letters", body, "ө".repeat(64), secret],
])("does not verify with %s", (_what, bytes, header, key) => {
  expect(verifies(bytes, header, key)).toBe(false);
});
