import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { Refusal } from "../refusal.ts";
import { undoAtEnd } from "./undo.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** In the build's own folder, so that the two are deleted together. */
const STAMP = join(ROOT, ".next", "sources.sha256");
/** Everything the build reads: these rooms, and the configuration at the top. */
const ROOMS = ["app", "components", "db", "lib", "messages", "public"];
const TOP_LEVEL = /\.config\.|^(tsconfig|package|package-lock)\.json$|^(proxy|instrumentation).*\.ts$/;

/** Whether the last build was made of other sources than there are now. */
export function isBuildStale(): boolean {
  const built = existsSync(join(ROOT, ".next", "BUILD_ID")) && existsSync(STAMP) && readFileSync(STAMP, "utf8");
  return built !== hashSources();
}

/**
 * Makes the production build.
 *
 * @throws Refusal with what Next said when it fails.
 */
export async function build({ quiet }: { quiet: boolean }): Promise<void> {
  const sources = hashSources();
  const cli = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [cli, "build"], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  undoAtEnd(() => {
    // Next's own helpers are in the group of the build.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  if (code !== 0) throw new Refusal(`The build failed.\n${Buffer.concat(said)}`.trimEnd());
  writeFileSync(STAMP, sources);
}

function hashSources(): string {
  const hash = createHash("sha256");
  const top = readdirSync(ROOT).filter((name) => TOP_LEVEL.test(name));
  for (const file of [...top, ...ROOMS.flatMap(filesIn)].sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex");
}

function filesIn(room: string): string[] {
  const folder = join(ROOT, room);
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}
