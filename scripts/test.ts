import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Refusal } from "./refusal.ts";
import { build, isBuildStale } from "./start/build.ts";
import { endWithNpm } from "./start/end-with-npm.ts";
import { end, isEnding } from "./start/undo.ts";
import { findBrowser } from "./test/find-browser.ts";
import { runNode } from "./test/run-command.ts";
import { NOTHING, playwrightTotals, sum, type Totals, vitestTotals, withStep } from "./test/totals.ts";

const root = join(import.meta.dirname, "..");
const reports = join(root, ".test");
const { resolve: programOf } = createRequire(import.meta.url);

async function verify(): Promise<Totals> {
  return withStep(await runNode([join(root, "scripts/verify.ts")]), NOTHING);
}

async function unitAndIntegration(): Promise<Totals> {
  const report = join(reports, "vitest.json");
  const program = join(programOf("vitest/package.json"), "..", "vitest.mjs");
  const ok = await runNode([program, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  return withStep(ok, vitestTotals(report));
}

async function stories(): Promise<Totals> {
  if (isBuildStale()) await build({ quiet: true });
  const PICKPACK_E2E_BROWSER = findBrowser({ window: false });
  const ok = await runNode([programOf("@playwright/test/cli"), "test"], { PICKPACK_E2E_BROWSER });
  return withStep(ok, playwrightTotals(join(reports, "playwright.json")));
}

async function timed(title: string, work: () => Promise<Totals>): Promise<Totals> {
  console.log(`\n── ${title}`);
  const startedAt = Date.now();
  const totals = await work().catch((error: unknown) => {
    if (!isEnding()) console.error(error instanceof Refusal ? error.message : error);
    return withStep(false, NOTHING);
  });
  console.log(
    `── ${title}: ${totals.failed === 0 ? "ok" : "FAILED"} after ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
  return totals;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(1));
endWithNpm();

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const { passed, failed, retried } = sum([
  await timed("Quick check (npm run verify)", verify),
  await timed("Unit and integration tests", unitAndIntegration),
  await timed("Production build and browser stories", stories),
]);
process.exitCode = failed > 0 ? 1 : 0;
if (retried > 0) console.log(`\n${retried} passed only at the second try: Playwright names them above, as flaky`);
console.log(`\n${passed} passed, ${failed} failed`);
