import { createRequire } from "node:module";
import { Refusal } from "./refusal.ts";
import { build, isBuildStale } from "./start/build.ts";
import { endWithNpm } from "./start/end-with-npm.ts";
import { end, isEnding } from "./start/undo.ts";
import { findBrowser } from "./test/find-browser.ts";
import { runNode } from "./test/run-command.ts";

/** Plays the main job, which the browser stories prove, slowly and with captions in a browser one can watch. */
async function play(): Promise<boolean> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Refusal(
      "There is no display here: npm run story opens a browser window, so run it where one can be seen.",
    );
  }
  const PICKPACK_E2E_BROWSER = findBrowser({ window: true });
  if (isBuildStale()) {
    console.log("Building (a minute, once) …");
    await build({ quiet: true });
  }
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  return runNode([cli, "test", "main-job", "--reporter=line"], { PICKPACK_E2E_BROWSER, PICKPACK_STORY: "1" });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end(0));
endWithNpm();

try {
  process.exitCode = (await play()) ? 0 : 1;
} catch (error) {
  if (!isEnding()) console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
