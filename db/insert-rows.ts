import { getTableColumns, getTableName, type InferInsertModel, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";
import type { Insert } from "./one-statement.ts";
import { PreparedSession } from "./prepared-session.ts";

type Row = { table: PgTable; values: Record<string, unknown> };

const columnsOf = new Map<PgTable, [key: string, column: PgColumn][]>();
const texts = new Map<PgTable, string>();

/** One whole row to insert. What it leaves out gets the column's plain default. */
export function row<Table extends PgTable>(table: Table, values: InferInsertModel<Table>): Row {
  return { table, values };
}

function columns(table: PgTable): [string, PgColumn][] {
  const known = columnsOf.get(table) ?? Object.entries(getTableColumns(table));
  columnsOf.set(table, known);
  return known;
}

/** Drizzle spells the names. */
function buildText(tx: Tx, table: PgTable): string {
  const placeholders = Object.fromEntries(columns(table).map(([key]) => [key, sql.placeholder(key)]));
  return tx.insert(table).values(placeholders).toSQL().sql;
}

function encode(column: PgColumn, value: unknown) {
  const given = value === undefined && !is(column.default, SQL) ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

function insertOf(tx: Tx, { table, values }: Row): Insert {
  const text = texts.get(table) ?? buildText(tx, table);
  texts.set(table, text);
  const params = columns(table).map(([name, column]) => encode(column, values[name]) as Insert["params"][number]);
  return { key: getTableName(table), text, params };
}

/**
 * Inserts rows of several tables. In a transaction they are sent with the next statement, or at its end together with
 * all others that wait: a row that is refused is refused then.
 */
export async function insertRows(tx: Tx, rows: Row[]): Promise<void> {
  const { session } = tx._;
  if (!(session instanceof PreparedSession)) throw new TypeError("A session that prepares its statements is needed.");
  await session.insert(rows.map((one) => insertOf(tx, one)));
}
