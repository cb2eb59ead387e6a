import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/free-port.ts";
import { findInstalledBrowser } from "./scripts/test/find-browser.ts";

// Playwright reads this file in every worker; the first to read it decides for all.
process.env.PICKPACK_E2E_PORT ??= String(await freePort());
process.env.PICKPACK_E2E_BROWSER ??= findInstalledBrowser() ?? "";

/** `npm run story` has somebody who watches. */
const isStory = process.env.PICKPACK_STORY === "1";

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/playwright",
  globalSetup: "./e2e/start-server.ts",
  timeout: isStory ? 300_000 : 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env.CI,
  workers: 1,
  reporter: [["list"], ["json", { outputFile: ".test/playwright.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.PICKPACK_E2E_PORT}`,
    locale: "mn-MN",
    timezoneId: "America/New_York",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    headless: !isStory,
    launchOptions: {
      slowMo: isStory ? 450 : 0,
      executablePath: process.env.PICKPACK_E2E_BROWSER || undefined,
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
});
