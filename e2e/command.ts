import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { server } from "./server.ts";

const run = promisify(execFile);
const script = join(import.meta.dirname, "..", "scripts", "pickpack.ts");

/** Runs the admin command beside the story's server and returns the object it prints. */
export async function pickpack(...args: string[]): Promise<Record<string, string>> {
  const env = { ...process.env, PICKPACK_DATA_DIR: server().dataDir };
  const { stdout } = await run(process.execPath, [script, ...args, "--json"], { env });
  return JSON.parse(stdout);
}
