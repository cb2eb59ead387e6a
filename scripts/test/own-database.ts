import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { cloneDatabase, dropDatabase } from "#db/database.ts";

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
});
