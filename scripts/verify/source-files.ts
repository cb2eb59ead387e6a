import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const ROOMS = ["app", "components", "db", "e2e", "lib", "scripts"];

export type SourceFile = {
  /** From the top of the project, with slashes. */
  path: string;
  /** Without comments, so that a commented import is none. */
  code: string;
};

/** Everything of ours that runs; a test may reach wherever it has to. */
export function sourceFiles(): SourceFile[] {
  const paths = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
  return paths.sort().map((path) => ({ path, code: withoutComments(readFileSync(join(ROOT, path), "utf8")) }));
}

/** Strings are matched first, so that `https://…` in one is not taken for a comment. */
function withoutComments(code: string): string {
  const token = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return code.replace(token, (text) => (text.startsWith("/") ? "" : text));
}
