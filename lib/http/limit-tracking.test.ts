import { describe, expect, test } from "vitest";
import { isLookup, limitTracking, lookupsPerMinute } from "./limit-tracking.ts";

async function look(peer: string, url = "/track/PP0123456784?lang=en") {
  const request = { url, headers: { "x-pickpack-peer": peer } };
  const headers = new Map<string, unknown>();
  const response = { statusCode: 200, setHeader: (name: string, value: unknown) => headers.set(name, value) };
  await limitTracking(request, response as never);
  return { status: response.statusCode, url: request.url, retryAfter: headers.get("Retry-After") };
}

describe("an address that looks and looks", () => {
  test("is led to the page that says so, with 429, and others are not", async () => {
    const asked = Array.from({ length: lookupsPerMinute * 2 + 1 }, () => look("203.0.113.7"));
    const answers = await Promise.all(asked);
    // The minute may turn in between: then it begins anew, once.
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const { url, retryAfter } of refused) {
      expect(url).toBe("/track/limited");
      expect(retryAfter).toBeGreaterThanOrEqual(1);
      expect(retryAfter).toBeLessThanOrEqual(60);
    }
    expect(await look("203.0.113.8")).toEqual({
      status: 200,
      url: "/track/PP0123456784?lang=en",
      retryAfter: undefined,
    });
  });
});

test.each([
  ["/track/PP0123456784", true],
  ["/track/PP0123456784?lang=en", true],
  ["/track/%20", true],
  ["/%74rack/PP0123456784", true],
  ["/track/limited", true],
  ["/track", false],
  ["/track?number=PP0123456784", false],
  ["/track/", false],
  ["/tracks/PP0123456784", false],
  ["/api/v1/track/PP0123456784", false],
  [undefined, false],
])("%s is a look: %s", (url, is) => {
  expect(isLookup(url)).toBe(is);
});
