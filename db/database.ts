import postgres from "postgres";

/** Whether a database of that name had to be created on the server of `url`. */
export function ensureDatabase(url: string, name: string): Promise<boolean> {
  return onServer(url, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
    return !found;
  });
}

/** Copies a database nobody is connected to, in milliseconds: how each test file gets its own. */
export function cloneDatabase(url: string, template: string, name: string): Promise<void> {
  return onServer(url, async (sql) => {
    await sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`;
  });
}

/** Drops a database, ending whoever is still connected. */
export function dropDatabase(url: string, name: string): Promise<void> {
  return onServer(url, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

async function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
