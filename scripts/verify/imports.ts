import { posix } from "node:path";
import type { SourceFile } from "./source-files.ts";

export type Import = {
  /** As written. */
  specifier: string;
  /** From the top of the project for our own files (`lib/env.ts`); null for a package. */
  path: string | null;
  /** Erased before anything runs. */
  typeOnly: boolean;
};

const STATEMENT = /(?:^|[\n;])\s*(import|export)\s+(type\s)?[^"'`;()]*?\bfrom\s*"([^"]+)"/g;
const SIDE_EFFECT = /(?:^|[\n;])\s*import\s*"([^"]+)"/g;
const DYNAMIC = /(typeof\s+)?\bimport\(\s*"([^"]+)"\s*\)/g;

export function importsOf({ path, code }: SourceFile): Import[] {
  const found = [
    ...[...code.matchAll(STATEMENT)].map(([, , type, specifier = ""]) => ({ specifier, typeOnly: type !== undefined })),
    ...[...code.matchAll(SIDE_EFFECT)].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
    ...[...code.matchAll(DYNAMIC)].map(([, type, specifier = ""]) => ({ specifier, typeOnly: type !== undefined })),
  ];
  return found.map((one) => ({ ...one, path: ownPath(path, one.specifier) }));
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  return null;
}
