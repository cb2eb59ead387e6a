import { getTableColumns, type InferInsertModel, is, SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

type Row = { table: PgTable; values: Map<string, unknown>; conflict: string };

const columnsOf = new Map<PgTable, [key: string, column: PgColumn][]>();
const statements = new Map<string, string>();

/**
 * One whole row to insert. What it leaves out gets the column's plain default.
 * @param conflict an `on conflict …` clause of fixed text
 */
export function row<Table extends PgTable>(table: Table, values: InferInsertModel<Table>, conflict = ""): Row {
  return { table, values: new Map<string, unknown>(Object.entries(values)), conflict };
}

function columns(table: PgTable): [string, PgColumn][] {
  const known = columnsOf.get(table) ?? Object.entries(getTableColumns(table));
  columnsOf.set(table, known);
  return known;
}

/** Drizzle spells the names; the parameters of the later rows count on. */
function buildInsert(tx: Tx, table: PgTable, from: number): string {
  const placeholders = Object.fromEntries(columns(table).map(([key]) => [key, sql.placeholder(key)]));
  const { sql: text } = tx.insert(table).values(placeholders).toSQL();
  return text.replace(/\$(\d+)/g, (_, position) => `$${Number(position) + from}`);
}

function buildStatement(tx: Tx, rows: Row[]): string {
  let from = 0;
  const inserts = rows.map(({ table, conflict }, index) => {
    const insert = buildInsert(tx, table, from);
    from += columns(table).length;
    return `row_${index} as (${insert} ${conflict} returning 1)`;
  });
  const counts = rows.map((_, index) => `(select count(*) from row_${index})`);
  return `with ${inserts.join(", ")} select (${counts.join(" + ")})::int as inserted`;
}

function encode(column: PgColumn, value: unknown): unknown {
  const given = value === undefined && !is(column.default, SQL) ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

/**
 * Inserts rows of several tables by one statement, which is built once per combination of tables: drizzle's builder and
 * a round trip for each take longer over forty columns than Postgres does. References between them are checked at its end.
 * @returns how many rows went in: fewer than given where a conflict clause left one out
 */
export async function insertRows(tx: Tx, rows: Row[]): Promise<number> {
  const key = rows.map(({ table, conflict }) => getTableConfig(table).name + conflict).join();
  const text = statements.get(key) ?? buildStatement(tx, rows);
  statements.set(key, text);
  const params = rows.flatMap(({ table, values }) =>
    columns(table).map(([name, column]) => encode(column, values.get(name))),
  );
  const query = tx._.session.prepareQuery({ sql: text, params }, undefined, undefined, false);
  const [result] = (await query.execute()) as [{ inserted: number }];
  return result.inserted;
}
