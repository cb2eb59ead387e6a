import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { signShopMn } from "#lib/webhooks/send/sign.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const body = '{"id":"evt_1","data":{"name":"Бат-Эрдэнэ ↯"}}';

const interpreters = [
  ["JavaScript", process.execPath, "verify.mjs"],
  ["Python", "python3", "verify.py"],
  ["PHP", "php", "verify.php"],
] as const;

describe.each(interpreters)("the recipe in %s", (_language, program, file) => {
  const isHere = spawnSync(program, ["--version"]).status === 0;
  const verify = (text: string, signature: string) =>
    spawnSync(program, [`docs/recipes/${file}`, secret, signature], { input: text, encoding: "utf8" }).stdout.trim();

  test.skipIf(!isHere)(
    "verifies what we sign, and nothing else",
    () => {
      const signature = signShopMn(body, secret);
      expect(verify(body, signature)).toBe("valid");
      expect(verify(`${body} `, signature)).toBe("invalid");
      expect(verify(body, "0")).toBe("invalid");
      // As many characters as there should be, and more bytes.
      expect(verify(body, "ÿ".repeat(64))).toBe("invalid");
      // An interpreter behind a version manager takes seconds to begin.
    },
    60_000,
  );
});
