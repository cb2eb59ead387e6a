import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "@playwright/test";
import { Refusal } from "../refusal.ts";

/** Chromium without the browser around it: a story takes half the time in it. */
const WITHOUT_WINDOW = ["chromium-headless-shell", "chrome-headless-shell"];
const INSTALLED = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
/** The download is 150 MB; where there is no way out it would wait for each mirror in turn. */
const DOWNLOAD_DEADLINE_MS = 180_000;

type Wanted = { /** Somebody watches. */ window: boolean };

/** The path or name of a Chromium that is here already, Playwright's own included; null when there is none. */
export function findInstalledBrowser({ window }: Wanted): string | null {
  const names = [...(window ? [] : WITHOUT_WINDOW), ...INSTALLED, chromium.executablePath()];
  return names.map(pathOf).find((path) => path !== null && runs(path)) ?? null;
}

/**
 * Finds a Chromium, or gets one: from Playwright, else from Debian where we may install.
 *
 * @throws Refusal that says what to install.
 */
export function findBrowser(wanted: Wanted): string {
  const found = findInstalledBrowser(wanted) ?? (downloadBrowser() && findInstalledBrowser(wanted));
  if (found) return found;
  const installed = installOnDebian(wanted) && findInstalledBrowser(wanted);
  if (installed) return installed;
  throw new Refusal("There is no Chromium for the browser stories: install the package chromium, or Google Chrome.");
}

function downloadBrowser(): boolean {
  console.log("No Chromium is installed; asking Playwright for one.");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  return run(process.execPath, [cli, "install", "chromium"], { timeout: DOWNLOAD_DEADLINE_MS });
}

function installOnDebian({ window }: Wanted): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  const name = window ? "chromium" : "chromium-headless-shell";
  console.log(`Installing Debian's ${name}.`);
  return run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", name]);
}

function run(command: string, args: string[], options: { timeout?: number } = {}): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  return spawnSync(command, args, { stdio: "inherit", env, ...options }).status === 0;
}

function pathOf(name: string): string | null {
  if (name.includes("/")) return existsSync(name) ? name : null;
  return (
    (process.env.PATH ?? "")
      .split(":")
      .map((folder) => `${folder}/${name}`)
      .find(existsSync) ?? null
  );
}

/** A stub that only recommends a package, or a download whose libraries are missing, is no browser. */
function runs(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
