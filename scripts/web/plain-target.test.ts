import { expect, test } from "vitest";
import { plainTarget } from "./plain-target.ts";

test.each([
  ["/track/PP0123456784?lang=en", "/track/PP0123456784?lang=en"],
  ["/./track/PP0123456784", "/track/PP0123456784"],
  ["/x/../track/PP0123456784", "/track/PP0123456784"],
  ["/%2e/track/PP0123456784", "/track/PP0123456784"],
  ["http://evil.example/track/PP0123456784", "/track/PP0123456784"],
  ["//track//PP0123456784", "/track/PP0123456784"],
  ["/\\evil.example/track", "/evil.example/track"],
  ["http://evil.example", "/"],
  ["/pickpack/v1/shipments?q=a//b'../", "/pickpack/v1/shipments?q=a//b'../"],
  ["/pickpack/v1/shipments/%D3%A8%2F", "/pickpack/v1/shipments/%D3%A8%2F"],
])("%s is %s", (target, plain) => {
  expect(plainTarget(target)).toBe(plain);
});
