import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateApi } from "swagger-typescript-api";
import { publishedFile } from "../verify/check-openapi.ts";

const clientFile = join(import.meta.dirname, "..", "..", ".test", "partner-client.ts");

/** Makes a client of the published document, as a partner would, where the last one is of another document. */
export default async function makeClient(): Promise<void> {
  const text = readFileSync(publishedFile, "utf8");
  const mark = `// Made of docs/openapi.json ${createHash("sha256").update(text).digest("hex")}`;
  if (existsSync(clientFile) && readFileSync(clientFile, "utf8").startsWith(mark)) return;
  const { files } = await generateApi({
    spec: JSON.parse(text),
    output: false,
    httpClientType: "fetch",
    generateUnionEnums: true,
    silent: true,
  });
  mkdirSync(dirname(clientFile), { recursive: true });
  writeFileSync(clientFile, [mark, ...files.map(({ fileContent }) => fileContent)].join("\n"));
}
