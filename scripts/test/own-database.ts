import { randomBytes } from "node:crypto";
import { afterAll, inject, vi } from "vitest";
import { cloneDatabase, dropDatabase } from "#db/database.ts";

const variablesBefore = { ...process.env };
const listenersBefore = process.listeners("uncaughtException");
const server = inject("postgresServer");
const name = `test_${randomBytes(6).toString("hex")}`;

await cloneDatabase(`${server}/postgres`, "migrated", name);

process.env.DATABASE_URL = `${server}/${name}`;
process.env.PICKPACK_SECRET = "a-secret-for-tests-of-32-characters-or-more";
process.env.WEBHOOK_ALLOW_PRIVATE_NETWORKS = "true";

afterAll(async () => {
  // What still waits to be logged would open a connection while the database is dropped.
  const { runShutdown } = await import("#lib/shutdown.ts");
  await runShutdown();
  const { closeDatabase } = await import("#db/client.ts");
  await closeDatabase();
  await dropDatabase(`${server}/postgres`, name);
  forgetThisFile();
});

/** Files share a process, because starting one for each costs more than the tests in it. */
function forgetThisFile(): void {
  for (const variable of Object.keys(process.env)) if (!(variable in variablesBefore)) delete process.env[variable];
  Object.assign(process.env, variablesBefore);
  for (const listener of process.listeners("uncaughtException"))
    if (!listenersBefore.includes(listener)) process.off("uncaughtException", listener);
  vi.resetModules();
}
