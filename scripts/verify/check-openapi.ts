import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openapiDocument } from "#lib/openapi/document.ts";

const root = join(import.meta.dirname, "..", "..");

export const publishedFile = join(root, "docs", "openapi.json");

/** A client as a partner would have it made, which a test uses. */
export const clientFile = join(root, "scripts", "test", "generated-client.ts");

/** What `docs/openapi.json` has to say. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(), null, 2)}\n`;
}

/** First line of a client: which document it was made of. */
export function clientMark(document: string): string {
  return `// Made of docs/openapi.json ${createHash("sha256").update(document).digest("hex")}`;
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Checks that the committed document is the one the contracts make, and the client one that was made of it. */
export function checkOpenapi(): string[] {
  const text = openapiText();
  return [
    ...(read(publishedFile) === text ? [] : ["docs/openapi.json is not what the code says: run npm run openapi."]),
    ...(read(clientFile).startsWith(clientMark(text))
      ? []
      : ["scripts/test/generated-client.ts is of another document: run npm run openapi."]),
  ];
}
