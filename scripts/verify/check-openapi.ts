import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openapiDocument } from "#lib/openapi/document.ts";

export const publishedFile = join(import.meta.dirname, "..", "..", "docs", "openapi.json");

/** What `docs/openapi.json` has to say. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(), null, 2)}\n`;
}

/** Checks that the committed document is the one the contracts make. */
export function checkOpenapi(): string[] {
  const published = existsSync(publishedFile) ? readFileSync(publishedFile, "utf8") : "";
  return published === openapiText() ? [] : ["docs/openapi.json is not what the code says: run npm run openapi."];
}
