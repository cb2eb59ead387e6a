import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";

export type BenchCluster = {
  /** What a process needs to know to work on it. */
  environment: Record<"DATABASE_URL" | "PICKPACK_SECRET" | "LOG_LEVEL", string>;
  /** Where a database named `postgres` is, from which others are made. */
  adminUrl: string;
  /** Stops it, and leaves nothing. */
  remove: () => Promise<void>;
};

/** A Postgres of a bench's own, with its defaults and no database in it; this process's environment points at it. */
export async function startBenchCluster(): Promise<BenchCluster> {
  const folder = mkdtempSync(join(tmpdir(), "pickpack-bench-"));
  const data = join(folder, "postgres");
  const binaries = findBinaries();
  createCluster(binaries, data, "bench");
  const port = await freePort();
  const cluster = await startCluster(binaries, { folder: data, port });
  const server = `postgres://pickpack:bench@127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: `${server}/pickpack`,
    PICKPACK_SECRET: "a-secret-for-benches-of-32-characters-or-more",
    LOG_LEVEL: "warn",
  };
  Object.assign(process.env, environment);
  return {
    environment,
    adminUrl: `${server}/postgres`,
    remove: async () => {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
