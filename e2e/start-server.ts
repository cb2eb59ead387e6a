import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identify, waitForEnd } from "#scripts/process-identity.ts";
import type { FirstStart } from "#scripts/start/fill-database.ts";

const root = join(import.meta.dirname, "..");

/** Empty, so that neither the shell nor a `.env` of the person who runs the tests has a say. */
const nobodysBusiness = Object.fromEntries(
  [
    ...["DATABASE_URL", "HOST", "PICKPACK_SECRET", "PICKPACK_SECRET_PREVIOUS"],
    ...["PICKPACK_ENVIRONMENTS", "PICKPACK_PRODUCTION_URL", "PICKPACK_SANDBOX_URL"],
  ].map((name) => [name, ""]),
);

/** Runs the whole of PickPack, as `npm start` does, on an empty data folder of its own. */
export default async function startServer(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "pickpack-e2e-"));
  const port = process.env.PICKPACK_E2E_PORT ?? "";
  const launcher = fork(join(root, "scripts/start.ts"), {
    cwd: root,
    execArgv: ["--import", join(root, "scripts/start/end-with-parent.ts")],
    env: {
      ...process.env,
      ...nobodysBusiness,
      PORT: port,
      PICKPACK_DATA_DIR: dataDir,
      PICKPACK_DEMO: "people",
      WEBHOOK_ALLOW_PRIVATE_NETWORKS: "true",
      WEBHOOK_RETRY_OFFSETS: "1s,2s,4s",
      LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    },
  });
  const first = await new Promise<FirstStart>((resolve, reject) => {
    launcher.once("message", (message) => resolve((message as { first: FirstStart }).first));
    launcher.once("exit", (code) => reject(new Error(`PickPack did not start (exit ${code}).`)));
  });
  process.env.PICKPACK_E2E_SERVER = JSON.stringify({ url: `http://127.0.0.1:${port}`, dataDir, ...(first as object) });
  return async () => {
    const identity = launcher.pid === undefined ? null : identify(launcher.pid);
    launcher.kill("SIGTERM");
    if (identity) await waitForEnd(identity, 12_000);
    rmSync(dataDir, { recursive: true, force: true });
  };
}
