import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";

type Prepare = PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>>["prepareQuery"];

/**
 * Drizzle's session with every statement prepared. Without it postgres.js first asks the server what the parameters
 * are, at each call: two round trips instead of one, and no pipelining.
 */
export class PreparedSession extends PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>> {
  /** The transaction it was made for is committed, rolled back or lost: its connection serves others. */
  over = false;

  override prepareQuery: Prepare = (query, fields, name, ...rest) => {
    if (this.over) throw Object.assign(new Error("The transaction is over."), { code: "CONNECTION_CLOSED" });
    return super.prepareQuery(query, fields, name ?? "prepared", ...rest);
  };
}
