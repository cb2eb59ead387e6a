import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { findBinaries } from "../embedded-postgres/binaries.ts";
import { createCluster } from "../embedded-postgres/create-cluster.ts";
import { startCluster } from "../embedded-postgres/start-cluster.ts";
import { freePort } from "../free-port.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A Postgres server without a database name: `postgres://user:password@host:port`. */
    postgresServer: string;
  }
}

/** What is lost with the machine is only a test's. */
const IN_A_HURRY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/** One Postgres for the whole run, with a migrated database from which each test file gets its copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "pickpack-test-"));
  const binaries = findBinaries();
  createCluster(binaries, join(folder, "postgres"), "test");
  const port = await freePort();
  const cluster = await startCluster(binaries, { folder: join(folder, "postgres"), port, settings: IN_A_HURRY });
  const server = `postgres://pickpack:test@127.0.0.1:${port}`;
  await ensureDatabase(`${server}/postgres`, "migrated");
  await migrateDatabase(`${server}/migrated`);
  project.provide("postgresServer", server);
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
