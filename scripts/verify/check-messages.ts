import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "messages");

/** Checks that both languages say the same things with the same values, and that every key the code names is there. */
export function checkMessages(
  files: SourceFile[] = sourceFiles(),
  languages: { mn: unknown; en: unknown } = { mn: read("mn"), en: read("en") },
): string[] {
  const mn = flatten(languages.mn);
  const en = flatten(languages.en);
  return [...compare("mn", mn, "en", en), ...compare("en", en, "mn", mn), ...checkUses(mn, files)];
}

function read(language: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, `${language}.json`), "utf8"));
}

function flatten(messages: unknown): Map<string, string> {
  const flat = new Map<string, string>();
  const add = (value: unknown, key: string) => {
    if (typeof value === "string") flat.set(key, value);
    else for (const [name, inner] of Object.entries(value ?? {})) add(inner, key === "" ? name : `${key}.${name}`);
  };
  add(messages, "");
  return flat;
}

function compare(name: string, messages: Map<string, string>, otherName: string, other: Map<string, string>): string[] {
  return [...messages].flatMap(([key, text]) => {
    const twin = other.get(key);
    if (twin === undefined) return [`messages/${otherName}.json has no "${key}", which ${name}.json has.`];
    const missing = valuesIn(text).difference(valuesIn(twin));
    return [...missing].map(
      (value) => `messages/${otherName}.json: "${key}" does not show {${value}}, which ${name}.json does.`,
    );
  });
}

function valuesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, value = ""]) => value));
}

const HOOK =
  /\bconst\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslations)\(\s*(?:"([^"]*)"|\{[^}]*\bnamespace:\s*"([^"]*)"[^}]*\})?\s*\)/g;

/** Keys put together at run time cannot be told and are left to the type check. */
function checkUses(messages: Map<string, string>, files: SourceFile[]): string[] {
  const groups = new Set([...messages.keys()].flatMap((key) => prefixes(key)));
  return files.flatMap((file) =>
    [...namespacesByFunction(file)].flatMap(([name, namespaces]) =>
      keysPassedTo(name, file)
        .filter((key) => !namespaces.some((space) => has(space === "" ? key : `${space}.${key}`)))
        .map(
          (key) =>
            `${file.path} shows "${[namespaces.join("|"), key].join(".")}", which messages/mn.json does not have.`,
        ),
    ),
  );
  function has(key: string): boolean {
    return messages.has(key) || groups.has(key);
  }
}

function namespacesByFunction({ code }: SourceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name = "", plain, named] of code.matchAll(HOOK)) {
    found.set(name, [...(found.get(name) ?? []), plain ?? named ?? ""]);
  }
  return found;
}

function keysPassedTo(name: string, { code }: SourceFile): string[] {
  const call = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(\\s*"([^"]+)"`, "g");
  return [...code.matchAll(call)].map(([, key = ""]) => key);
}

function prefixes(key: string): string[] {
  const parts = key.split(".");
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join("."));
}
