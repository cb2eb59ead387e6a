import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type CurlCall, curlCommand, maskedBody } from "./curl-command.ts";

const call = (patch: Partial<CurlCall>): CurlCall => ({
  ...{ method: "POST", url: "https://api.shop.mn/pickpack/v1/shipments", headers: {}, body: null },
  ...patch,
});

/** What a shell makes of the command, with curl replaced by what prints its arguments. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; PICKPACK_KEY=sk_test_mine; ${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

test("reads as people write it", () => {
  const headers = { "Content-Type": "application/json", "X-Secret-Key": "sk_test_•••1234" };
  expect(curlCommand(call({ headers, body: '{"order_id":"A-1"}' }))).toBe(
    [
      "curl --globoff -X 'POST' 'https://api.shop.mn/pickpack/v1/shipments' \\",
      "  -H 'Content-Type: application/json' \\",
      '  -H "X-Secret-Key: $PICKPACK_KEY" \\',
      `  --data-raw '{"order_id":"A-1"}'`,
    ].join("\n"),
  );
});

describe("reaches curl as it stands", () => {
  test.each([
    ["an apostrophe", "it's 'so'"],
    ["what a shell would run", "$(touch x) `touch x` $HOME !! \\ \\n"],
    ["a quotation mark and a line break", 'a "b"\nc'],
    ["a file's name to curl", "@/etc/passwd"],
    ["an option to curl", "-o x; rm -rf *"],
    ["Mongolian", "Өлзийбаяр Ү. 📦"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    const sent = argumentsOf(
      curlCommand(call({ url: `https://a.mn/x?q=${text}`, headers: { "X-A": text }, body: text })),
    );
    const header = text === "" ? "X-A;" : `X-A: ${text}`;
    expect(sent).toEqual(["--globoff", "-X", "POST", `https://a.mn/x?q=${text}`, "-H", header, "--data-raw", text]);
  });
});

test("the key comes from the shell, whatever was recorded", () => {
  const sent = argumentsOf(curlCommand(call({ headers: { "x-secret-key": "sk_live_leaked" } })));
  expect(sent.slice(-1)).toEqual(["X-Secret-Key: sk_test_mine"]);
});

test("signatures of other bytes stay behind", () => {
  const headers = { "X-Shop-MN": "ab", "webhook-signature": "v1,cd", "Content-Length": "3", "webhook-id": "evt_1" };
  expect(argumentsOf(curlCommand(call({ headers }))).slice(4)).toEqual(["-H", "webhook-id: evt_1"]);
});

test("a body is masked, and one that cannot be is not copied", () => {
  expect(maskedBody('{"phone":"+97699112233","name":"Bat","seq":1}')).toBe(
    '{"phone":"+976••••33","name":"B•••","seq":1}',
  );
  expect(maskedBody("name=Bat")).toBeNull();
});
