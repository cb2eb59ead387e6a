import { type Import, importsOf } from "./imports.ts";
import { environment, packages, rooms } from "./rooms.ts";
import { type SourceFile, sourceFiles } from "./source-files.ts";

/** Checks who imports whom. Each message says where the code belongs. */
export function checkStructure(files: SourceFile[] = sourceFiles()): string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file)]));
  return [
    ...files.flatMap((file) => checkFile(file, imports.get(file.path) ?? [])),
    ...checkReachable(
      [...imports.keys()].filter((path) => path.startsWith("scripts/")),
      imports,
    ),
  ];
}

function checkFile({ path, code }: SourceFile, imports: Import[]): string[] {
  const room = rooms.find((one) => path.startsWith(one.room));
  const messages = imports.flatMap((one) => {
    const outside = one.path === null || room?.mayImport.some((allowed) => one.path?.startsWith(allowed));
    const refused = packages.find(({ name, only }) => name.test(one.specifier) && !only.test(path));
    return [
      ...(one.specifier.startsWith("@/")
        ? [`${path} imports ${one.specifier}: write #… with the file's extension.`]
        : []),
      ...(outside ? [] : [`${path} imports ${one.path}: ${room?.because}`]),
      ...(refused ? [`${path} imports ${one.specifier}: ${refused.because}`] : []),
      ...(one.path === null && path.startsWith("lib/domain/")
        ? [`${path} imports ${one.specifier}: ${room?.because}`]
        : []),
    ];
  });
  if (/\bprocess\.env\b/.test(code) && !environment.only.test(path)) {
    messages.push(`${path} reads process.env: ${environment.because}`);
  }
  return messages;
}

/** What Node runs as it is must not lead to what only Next can read. */
function checkReachable(roots: string[], imports: Map<string, Import[]>): string[] {
  const messages: string[] = [];
  const seen = new Set(roots);
  for (const path of seen) {
    for (const one of imports.get(path) ?? []) {
      if (one.typeOnly) continue;
      if (one.path?.endsWith(".tsx"))
        messages.push(`${path} imports ${one.path}, and scripts lead to it: Node runs no .tsx.`);
      if (one.specifier.startsWith("next/") && !path.startsWith("scripts/")) {
        messages.push(`${path} imports ${one.specifier}, and scripts lead to it: next/* exists only inside Next.`);
      }
      if (one.path !== null && imports.has(one.path)) seen.add(one.path);
    }
  }
  return messages;
}
