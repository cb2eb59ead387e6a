import { expect, test } from "vitest";
import { refuseCrossSiteWrite } from "./same-site.ts";

const from = (method: string, headers: Record<string, string>) =>
  new Request("http://board.pickpack.mn/api/dashboard/sandbox/x", {
    method,
    headers: { host: "board.pickpack.mn", ...headers },
  });

test.each([
  ["POST", { "sec-fetch-site": "same-origin" }],
  ["POST", { origin: "http://board.pickpack.mn" }],
  ["GET", { "sec-fetch-site": "cross-site" }],
  ["HEAD", {}],
])("%s with %j passes", (method, headers) => {
  expect(() => refuseCrossSiteWrite(from(method, headers))).not.toThrow();
});

test.each([
  ["POST", { "sec-fetch-site": "cross-site", origin: "http://board.pickpack.mn" }],
  ["POST", { "sec-fetch-site": "same-site" }],
  ["DELETE", { origin: "http://evil.example" }],
  ["PUT", { origin: "null" }],
  ["PATCH", {}],
])("%s with %j is refused", (method, headers) => {
  expect(() => refuseCrossSiteWrite(from(method, headers))).toThrow(/our own pages/);
});
