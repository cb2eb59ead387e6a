import type { PgPreparedQuery, PreparedQueryConfig } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { type Insert, oneStatement } from "./one-statement.ts";

type Given = Parameters<PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>>["prepareQuery"]>;

/**
 * Drizzle's session with every statement prepared. Without it postgres.js first asks the server what the parameters
 * are, at each call: two round trips instead of one, and no pipelining.
 */
export class PreparedSession extends PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>> {
  override prepareQuery<T extends PreparedQueryConfig>(...[query, fields, name, ...rest]: Given): PgPreparedQuery<T> {
    return super.prepareQuery<T>(query, fields, name ?? "prepared", ...rest);
  }

  /** Inserts all by one statement. */
  async insert(inserts: Insert[]): Promise<void> {
    await insertInto(this.client, inserts);
  }
}

/** Drizzle's builder takes longer over forty columns than Postgres does, so these go to the driver as they are. */
export async function insertInto(client: Pick<postgres.Sql, "unsafe">, inserts: Insert[]): Promise<void> {
  const { text, params } = oneStatement(inserts);
  await client.unsafe(text, params, { prepare: true });
}
