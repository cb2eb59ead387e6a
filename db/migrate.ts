import { existsSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { placeRestoredEvents } from "./restored-events.ts";

const FOLDER = join(import.meta.dirname, "migrations");
/** Any number, as long as every process that migrates takes the same. */
const ADVISORY_LOCK = 7_250_001;

/**
 * Applies the migrations the database has not had. Processes that start together wait for one another.
 *
 * @returns how many were applied.
 */
export async function migrateDatabase(url: string): Promise<number> {
  if (!existsSync(join(FOLDER, "meta", "_journal.json"))) return 0;
  // One connection, because the lock belongs to it.
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    const before = await countApplied(sql);
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await placeRestoredEvents(sql);
    return (await countApplied(sql)) - before;
  } finally {
    await sql.end();
  }
}

async function countApplied(sql: postgres.Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n ?? 0;
}
