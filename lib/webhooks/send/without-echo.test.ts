import { expect, test } from "vitest";
import type { SendResult } from "./send.ts";
import { withoutEcho } from "./without-echo.ts";

const answered: SendResult = {
  outcome: "http_4xx",
  error: null,
  statusCode: 401,
  timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: 1, totalMs: 2 },
  retryAfter: undefined,
  responseHeaders: { "x-echo": "sk_live_abcdefgh1234" },
  responseBody: '{"you_sent":"sk_live_abcdefgh1234"}',
  responseTruncated: false,
  remoteAddress: "192.0.2.1",
  receiverRequestId: null,
  receiverCode: null,
};
const sent = { "X-Shop-MN": "abc", "X-Secret-Key": "sk_live_abcdefgh1234" };
const recorded = { ...sent, "X-Secret-Key": "sk_live_…1234" };

test("an echoed key is masked in body and headers", () => {
  const seen = withoutEcho(answered, { sent, recorded });
  expect(JSON.stringify(seen)).not.toContain("abcdefgh");
  expect(seen.responseBody).toBe('{"you_sent":"sk_live_…1234"}');
  expect(seen.responseHeaders).toEqual({ "x-echo": "sk_live_…1234" });
});

test("without a key nothing is touched", () => {
  const headers = { "X-Shop-MN": "abc" };
  expect(withoutEcho(answered, { sent: headers, recorded: headers })).toBe(answered);
});
