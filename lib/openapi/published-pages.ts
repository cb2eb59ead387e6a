import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (...path: string[]) => readFileSync(join(process.cwd(), "docs", ...path), "utf8");

/** How a receiver checks a signature: files that a test runs. */
export function signatureRecipes(): { language: string; source: string }[] {
  return [
    { language: "JavaScript", source: read("recipes", "verify.mjs") },
    { language: "Python", source: read("recipes", "verify.py") },
    { language: "PHP", source: read("recipes", "verify.php") },
  ];
}

/** The quick start's commands. */
export function quickStart(): string {
  return read("recipes", "quick-start.sh");
}

/** The API's changelog, in Markdown. */
export function changelog(): string {
  return read("changelog.md");
}
