import { expect, test } from "vitest";
import { checkConformance } from "./check-conformance.ts";

const file = 'test("401 for nobody", () => {});';
const check = (line: string) => checkConformance(line, (path) => (path === "app/a.test.ts" ? file : ""));

test("a test that exists is a proof", () => {
  expect(check("- Keys are needed.\n  - `app/a.test.ts` › `401 for nobody`")).toEqual([]);
});

test("a title or a file that is not there is named", () => {
  expect(check("- Keys.\n  - `app/a.test.ts` › `401 for somebody`")).toEqual([
    'docs/conformance.md names the test "401 for somebody", which app/a.test.ts does not have.',
  ]);
  expect(check("- Keys.\n  - `app/b.test.ts` › `401 for nobody`")).toEqual([
    "docs/conformance.md names app/b.test.ts, which does not exist.",
  ]);
});

test("a promise without a test is named", () => {
  expect(check("- Keys are needed.\n- Trust us.")).toHaveLength(2);
});
