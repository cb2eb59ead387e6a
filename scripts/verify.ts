import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import makeClient from "./test/make-client.ts";
import { checkConformance } from "./verify/check-conformance.ts";
import { checkMessages } from "./verify/check-messages.ts";
import { checkOpenapi } from "./verify/check-openapi.ts";
import { checkStructure } from "./verify/check-structure.ts";

type Outcome = { ok: boolean; said: string };

const root = join(import.meta.dirname, "..");
const { resolve: programOf } = createRequire(import.meta.url);

function run(args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ ok: code === 0, said: Buffer.concat(said).toString() }));
  });
}

async function checkTypes(): Promise<Outcome> {
  // A test uses it, and with it its types.
  await makeClient();
  // Next writes the types of its routes, which our links are checked against.
  const routes = await run([programOf("next/dist/bin/next"), "typegen"]);
  return routes.ok
    ? run([join(programOf("typescript/package.json"), "..", "bin", "tsc"), "--noEmit", "--incremental", "false"])
    : routes;
}

function asOutcome(messages: string[]): Outcome {
  return { ok: messages.length === 0, said: messages.join("\n") };
}

const checks: Record<string, () => Outcome | Promise<Outcome>> = {
  "lint and format": () => run([programOf("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]),
  types: checkTypes,
  "import rules": () => asOutcome(checkStructure()),
  "message keys": () => asOutcome(checkMessages()),
  conformance: () => asOutcome(checkConformance()),
  "published API": () => asOutcome(checkOpenapi()),
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const startedAt = Date.now();
    const outcome = await check();
    console.log(`${outcome.ok ? "✓" : "✗"} ${name}  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    if (!outcome.ok) console.log(outcome.said.trimEnd());
    return outcome.ok;
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
