import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/free-port.ts";
import { findInstalledBrowser } from "./scripts/test/find-browser.ts";
import { roomyTemporaryFolder } from "./scripts/test/temporary-folder.ts";

/** `npm run story` has somebody who watches. */
const isStory = process.env.PICKPACK_STORY === "1";

process.env.TMPDIR ||= roomyTemporaryFolder();

// Playwright reads this file in every worker; the first to read it decides for all. A server for each worker.
process.env.PICKPACK_E2E_PORTS ??= isStory ? `${await freePort()}` : `${await freePort()},${await freePort()}`;
process.env.PICKPACK_E2E_BROWSER ??= findInstalledBrowser({ window: isStory }) ?? "";

const ports = process.env.PICKPACK_E2E_PORTS.split(",");

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/playwright",
  globalSetup: "./e2e/start-servers.ts",
  timeout: isStory ? 300_000 : 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  // One slow moment in ten minutes does not fail everything. What needed it is named and counted: it may be a fault.
  retries: isStory ? 0 : 1,
  workers: ports.length,
  // The main job is seen against a stop-watch: it has the machine to itself.
  projects: [
    { name: "main job", testMatch: "main-job.spec.ts" },
    { name: "stories", testIgnore: "main-job.spec.ts", dependencies: ["main job"] },
  ],
  reporter: [["list"], ["json", { outputFile: ".test/playwright.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${ports[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]}`,
    locale: "mn-MN",
    timezoneId: "America/New_York",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    // Filming every frame and keeping every snapshot costs more than the stories themselves.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    headless: !isStory,
    launchOptions: {
      slowMo: isStory ? 450 : 0,
      executablePath: process.env.PICKPACK_E2E_BROWSER || undefined,
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
});
