import { getTableColumns, type InferInsertModel, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

type Statement = { text: string; columns: [key: string, column: PgColumn][] };

const statements = new WeakMap<PgTable, Statement>();

function statementOf(tx: Tx, table: PgTable): Statement {
  const known = statements.get(table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table));
  const values = Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(key)]));
  const statement = { text: tx.insert(table).values(values).toSQL().sql, columns };
  statements.set(table, statement);
  return statement;
}

function encode(column: PgColumn, value: unknown): unknown {
  const given = value === undefined && !is(column.default, SQL) ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

/**
 * Inserts one whole row by a statement that is built once per table: drizzle's builder takes longer over forty columns
 * than Postgres does. For the tables a request writes to; what the row leaves out gets the column's plain default.
 */
export async function insertRow<Table extends PgTable>(
  tx: Tx,
  table: Table,
  row: InferInsertModel<Table>,
): Promise<void> {
  const { text, columns } = statementOf(tx, table);
  const values = new Map<string, unknown>(Object.entries(row));
  const params = columns.map(([key, column]) => encode(column, values.get(key)));
  await tx._.session.prepareQuery({ sql: text, params }, undefined, undefined, false).execute();
}
