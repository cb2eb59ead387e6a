import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { onDriverFault } from "./driver-fault.ts";
import { LateSession } from "./late-session.ts";
import { gatherNotifications, notificationsSent, sendNotifications } from "./notifications.ts";
import { inOneRoundTrip } from "./one-round-trip.ts";
import { PreparedSession } from "./prepared-session.ts";

/** A connection, in a transaction or not: what every query function takes. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT>;

/** One dialect for all: it remembers how each table's columns are spelt. */
const dialect = new PgDialect({ casing: "snake_case" });

const sessionOn = (sql: postgres.Sql) => new PreparedSession(sql, dialect, undefined);

const databaseOn = (session: PreparedSession): Tx => new PgDatabase(dialect, session, undefined);

let client: postgres.Sql | undefined;

/** The process's pool; opened at the first use, so that a build without a database imports freely. */
export function pool(): postgres.Sql {
  if (client) return client;
  client = postgres(env.databaseUrl, {
    max: 10,
    connect_timeout: 5,
    // A database that comes back must be found at once, not after the driver's growing pauses.
    backoff: () => 0.25,
    onnotice: () => {},
    // Nobody waits longer for a row than a caller would for us (contract §3: a twin waits up to 5 s).
    connection: { application_name: "pickpack", lock_timeout: 5_000, statement_timeout: 15_000 },
  });
  listenForFaults();
  drizzle(client); // sets the driver's date parsers the way drizzle's columns expect them
  return client;
}

let listening = false;

/** After a fault of the driver a connection hangs, and nobody can tell which: the next statement opens a new pool. */
function listenForFaults(): void {
  if (listening) return;
  listening = true;
  onDriverFault(() => {
    log.warn("a database connection ended badly: a new pool is opened");
    const faulty = client;
    client = undefined;
    void faulty?.end({ timeout: 5 }).catch((error: unknown) => log.warn({ err: error }, "a pool did not close"));
  });
}

/** Runs statements outside a transaction, each on its own. */
export function database(): Tx {
  return databaseOn(sessionOn(pool()));
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Statements started together
 * inside it (`Promise.all`) travel in one round trip. What it notifies is sent after the commit.
 * @param stillAwaited called when a connection is there and before the commit; what it throws rolls back
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, stillAwaited = () => {}): Promise<T> {
  const session = new LateSession(pool(), dialect, stillAwaited);
  const tx = databaseOn(session);
  gatherNotifications(tx);
  const result = await session.run(work(tx));
  sendNotifications(tx, database());
  return result;
}

/**
 * Runs the statements that `work` starts at once as one transaction in one round trip. None may need another's answer,
 * and nothing is notified.
 *
 * @throws Error when `work` says anything after an answer
 */
export function together<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inOneRoundTrip(pool(), (client) =>
    work(databaseOn(new PreparedSession(client as postgres.Sql, dialect, undefined))),
  );
}

/** Closes the pool: for scripts and a graceful stop. */
export async function closeDatabase(): Promise<void> {
  await notificationsSent();
  await client?.end({ timeout: 5 });
  client = undefined;
}
