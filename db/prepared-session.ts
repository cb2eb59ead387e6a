import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";

type Prepare = PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>>["prepareQuery"];

/**
 * Drizzle's session with every statement prepared. Without it postgres.js first asks the server what the parameters
 * are, at each call: two round trips instead of one, and no pipelining.
 */
export class PreparedSession extends PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>> {
  override prepareQuery: Prepare = (query, fields, name, ...rest) =>
    super.prepareQuery(query, fields, name ?? "prepared", ...rest);
}
