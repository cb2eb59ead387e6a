import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identify, waitForEnd } from "#scripts/process-identity.ts";
import type { FirstStart } from "#scripts/start/fill-database.ts";
import type { Server } from "./server.ts";

const root = join(import.meta.dirname, "..");

/** Empty, so that neither the shell nor a `.env` of the person who runs the tests has a say. */
const nobodysBusiness = Object.fromEntries(
  [
    ...["DATABASE_URL", "HOST", "PICKPACK_SECRET", "PICKPACK_SECRET_PREVIOUS"],
    ...["PICKPACK_ENVIRONMENTS", "PICKPACK_PRODUCTION_URL", "PICKPACK_SANDBOX_URL"],
  ].map((name) => [name, ""]),
);

export type Launched = { server: Server; stop: () => Promise<void> };

/** Runs the whole of PickPack, as `npm start` does, on an empty data folder of its own. */
export async function launch(port: string, demo: "1" | "people"): Promise<Launched> {
  const dataDir = mkdtempSync(join(tmpdir(), "pickpack-e2e-"));
  const launcher = fork(join(root, "scripts/start.ts"), {
    cwd: root,
    execArgv: ["--import", join(root, "scripts/start/end-with-parent.ts")],
    env: {
      ...process.env,
      ...nobodysBusiness,
      PORT: port,
      PICKPACK_DATA_DIR: dataDir,
      PICKPACK_DEMO: demo,
      WEBHOOK_ALLOW_PRIVATE_NETWORKS: "true",
      WEBHOOK_RETRY_OFFSETS: "1s,2s,4s",
      LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    },
  });
  const first = await new Promise<FirstStart>((resolve, reject) => {
    launcher.once("message", (message) => resolve((message as { first: FirstStart }).first));
    launcher.once("exit", (code) => reject(new Error(`PickPack did not start (exit ${code}).`)));
  });
  const stop = async () => {
    const identity = launcher.pid === undefined ? null : identify(launcher.pid);
    launcher.kill("SIGTERM");
    if (identity) await waitForEnd(identity, 12_000);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    server: { url: `http://127.0.0.1:${port}`, dataDir, ...(first as Exclude<FirstStart, "empty" | null>) },
    stop,
  };
}
