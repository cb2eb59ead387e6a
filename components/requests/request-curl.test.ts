import { expect, test } from "vitest";
import { requestCurl } from "./request-curl.ts";

const created = {
  ...{ source: "api" as const, method: "POST", path: "/pickpack/v1/shipments", query: null },
  ...{ idempotency_key: "order-1", request_body: '{"order_id":"A-1"}' },
};

test("a partner's call, with its Idempotency-Key", () => {
  expect(requestCurl(created, "https://api.shop.mn")).toBe(
    [
      "curl --globoff -X 'POST' 'https://api.shop.mn/pickpack/v1/shipments' \\",
      '  -H "X-Secret-Key: $PICKPACK_KEY" \\',
      "  -H 'Content-Type: application/json' \\",
      "  -H 'Idempotency-Key: order-1' \\",
      `  --data-raw '{"order_id":"A-1"}'`,
    ].join("\n"),
  );
});

test("a click, as the person who clicked", () => {
  const read = { method: "GET", query: "limit=1", idempotency_key: null, request_body: null };
  const click = { ...created, ...read, source: "dashboard" as const, path: "/api/dashboard/sandbox/board" };
  expect(requestCurl(click, "http://127.0.0.1:3000")).toBe(
    [
      "curl --globoff -X 'GET' 'http://127.0.0.1:3000/api/dashboard/sandbox/board?limit=1' \\",
      '  -H "Cookie: $PICKPACK_COOKIE" \\',
      "  -H 'Sec-Fetch-Site: same-origin'",
    ].join("\n"),
  );
});

test("nothing for what was no call", () => {
  expect(requestCurl({ ...created, source: "command" }, "")).toBeNull();
});
