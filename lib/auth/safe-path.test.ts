import { expect, test } from "vitest";
import { safePath } from "./safe-path.ts";

test.each([
  [null, "/"],
  ["", "/"],
  ["/", "/"],
  ["/sandbox/board?status=created&q=%D0%91%D0%97%D0%94", "/sandbox/board?status=created&q=%D0%91%D0%97%D0%94"],
  ["/sandbox/board?_rsc=1abc&q=a", "/sandbox/board?q=a"],
  ["/login?next=/login", "/"],
  ["//evil.example/a", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/a/../../b", "/b"],
])("%j leads to %s", (claimed, path) => {
  expect(safePath(claimed)).toBe(path);
});
