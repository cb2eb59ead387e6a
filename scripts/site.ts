import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries } from "./embedded-postgres/binaries.ts";
import { createCluster } from "./embedded-postgres/create-cluster.ts";
import { type Cluster, startCluster } from "./embedded-postgres/start-cluster.ts";
import { freePort } from "./free-port.ts";
import { type Child, startChild } from "./start/child.ts";
import { undoAtEnd } from "./start/undo.ts";

export type Site = {
  apiUrl: string;
  /** Starts Postgres again after its `stop`. */
  startDatabase: () => Promise<void>;
  stopDatabase: () => Promise<void>;
  /** Starts a process as `npm start` does; it ends with us at the latest. */
  start: (script: "web.ts" | "worker.ts") => Promise<Child>;
};

/** A Postgres in a temporary folder, and the environment for PickPack's processes on it, which becomes ours as well. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "pickpack-chaos-"));
  undoAtEnd(() => rmSync(folder, { recursive: true, force: true }));
  const binaries = findBinaries();
  createCluster(binaries, join(folder, "postgres"), "chaos");
  const databasePort = await freePort();
  let cluster: Cluster | undefined;
  const startDatabase = async () => {
    cluster = await startCluster(binaries, { folder: join(folder, "postgres"), port: databasePort });
  };
  const stopDatabase = async () => cluster?.stop();
  undoAtEnd(stopDatabase);
  await startDatabase();

  const port = await freePort();
  const environment = {
    ...{ NODE_ENV: "production", LOG_LEVEL: "fatal", PORT: String(port), HOST: "127.0.0.1", PICKPACK_DEMO: "0" },
    DATABASE_URL: `postgres://pickpack:chaos@127.0.0.1:${databasePort}/postgres`,
    PICKPACK_SECRET: "a-secret-for-chaos-of-32-characters-or-more",
    WEBHOOK_ALLOW_PRIVATE_NETWORKS: "true",
    // A follower waits as long as the third of them: longer than a lease and an outage together.
    WEBHOOK_RETRY_OFFSETS: "1s,2s,180s,600s",
  };
  Object.assign(process.env, environment);
  return {
    ...{ apiUrl: `http://127.0.0.1:${port}/pickpack/v1`, startDatabase, stopDatabase },
    start: async (script) => {
      const child = startChild(script, [], environment);
      undoAtEnd(child.stop);
      if (!(await child.ready)) throw new Error(`${script} did not start`);
      return child;
    },
  };
}
