import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** `path` › `title`, as docs/conformance.md names a test. */
const NAMED = /`([^`]+\.(?:test|spec)\.ts)` › `([^`]+)`/g;

/** Checks that every test which docs/conformance.md calls a proof exists, and that no promise stands without one. */
export function checkConformance(page = read("docs/conformance.md"), readTest = read): string[] {
  if (page === "") return ["docs/conformance.md is not there, or empty."];
  return [...withoutProof(page), ...missingTests(page, readTest)];
}

function read(path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
}

function withoutProof(page: string): string[] {
  const lines = page.split("\n");
  return lines
    .filter(
      (line, index) => line.startsWith("- ") && !/^ +- (–|`[^`]+\.(?:test|spec)\.ts` › `)/.test(lines[index + 1] ?? ""),
    )
    .map((line) => `docs/conformance.md names no test for: ${line.slice(2)}`);
}

function missingTests(page: string, readTest: (path: string) => string): string[] {
  return [...page.matchAll(NAMED)].flatMap(([, path = "", title = ""]) => {
    const source = readTest(path);
    if (source === "") return [`docs/conformance.md names ${path}, which does not exist.`];
    return ['"', "'", "`"].some((quote) => source.includes(`${quote}${title}${quote}`))
      ? []
      : [`docs/conformance.md names the test "${title}", which ${path} does not have.`];
  });
}
