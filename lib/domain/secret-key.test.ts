import { describe, expect, test } from "vitest";
import { maskedSecretKey, parseSecretKey, secretKeyText } from "./secret-key.ts";

const random = "0Ab9".repeat(10).concat("xyz");
const sandboxKey = secretKeyText("sandbox", random);

describe("a generated key", () => {
  test.each([
    ["sandbox", "sk_test_"],
    ["production", "sk_live_"],
  ] as const)("of %s begins with %s and is read back", (environment, prefix) => {
    const text = secretKeyText(environment, random);
    expect(text).toMatch(new RegExp(`^${prefix}[0-9A-Za-z]{49}$`));
    expect(parseSecretKey(text)).toEqual({ environment, prefix, lastFour: text.slice(-4), generated: true });
  });

  test("has one length, however small its random number", () => {
    expect(secretKeyText("sandbox", "7")).toHaveLength(sandboxKey.length);
  });

  test("carries the CRC-32 of what stands before it", () => {
    // crc32("sk_test_" + 43 zeros) by another implementation: node:zlib.
    expect(secretKeyText("sandbox", "").slice(-6)).toBe("1NyHUD");
  });
});

describe("an imported key", () => {
  test.each([
    [
      "eight characters",
      "sk_test_12345678",
      { environment: "sandbox", prefix: "sk_test_", lastFour: "5678", generated: false },
    ],
    [
      "any alphabet",
      "sk_live_a/b+c=d.e~f-g:h",
      { environment: "production", prefix: "sk_live_", lastFour: "-g:h", generated: false },
    ],
    [
      "a mistyped checksum",
      `${sandboxKey.slice(0, -1)}!`,
      { environment: "sandbox", prefix: "sk_test_", lastFour: `${sandboxKey.slice(-4, -1)}!`, generated: false },
    ],
    [
      "a changed digit",
      sandboxKey.replace("0Ab9", "0Ab8"),
      { environment: "sandbox", prefix: "sk_test_", lastFour: sandboxKey.slice(-4), generated: false },
    ],
  ])("%s", (_what, text, expected) => {
    expect(parseSecretKey(text)).toEqual(expected);
  });

  test.each([
    ["nothing", ""],
    ["no prefix", "12345678901234567890"],
    ["another prefix", "pk_test_12345678"],
    ["a prefix in capitals", "SK_TEST_12345678"],
    ["seven characters", "sk_test_1234567"],
    ["a space", "sk_test_1234 5678"],
    ["a line break", "sk_test_12345678\n"],
    ["a letter no header carries", "sk_test_нууц12345678"],
    ["more than a header holds", `sk_test_${"x".repeat(4097)}`],
  ])("is refused: %s", (_what, text) => {
    expect(parseSecretKey(text)).toBeNull();
  });
});

test("a list shows prefix and last four", () => {
  expect(maskedSecretKey({ prefix: "sk_test_", lastFour: "5678" })).toBe("sk_test_…5678");
});
