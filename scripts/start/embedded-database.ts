import { join } from "node:path";
import { ensureDatabase } from "#db/database.ts";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { keepCluster } from "../embedded-postgres/keep-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";
import type { KeptSecrets } from "./kept-secrets.ts";

export type EmbeddedDatabase = { url: string; version: string; created: boolean; stop: () => Promise<void> };

/** Starts the Postgres of a data folder, which is created when there is none. The caller holds the instance lock. */
export async function startEmbeddedDatabase(dataDir: string, secrets: KeptSecrets): Promise<EmbeddedDatabase> {
  const binaries = findBinaries();
  const folder = join(dataDir, "postgres");
  const created = createCluster(binaries, folder, secrets.databasePassword);
  const port = await freePort();
  const stop = await keepCluster(() => startCluster(binaries, { folder, port }));
  const server = `postgres://pickpack:${secrets.databasePassword}@127.0.0.1:${port}`;
  await ensureDatabase(`${server}/postgres`, "pickpack");
  return { url: `${server}/pickpack`, version: binaries.version, created, stop };
}
