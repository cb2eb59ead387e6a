import type postgres from "postgres";
import { isDatabaseUnavailable } from "./failure.ts";

type Client = Pick<postgres.Sql, "unsafe">;

/**
 * A transaction of statements that wait for no answer of one another: BEGIN and COMMIT travel with them, one round trip
 * instead of three. What `work` would say after an answer is refused. When a statement fails, Postgres answers the COMMIT
 * with a rollback.
 */
export async function inOneRoundTrip<T>(pool: postgres.Sql, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await pool.reserve();
  let over = false;
  const said: Client["unsafe"] = (...statement) => {
    if (over) throw new Error("The transaction is over: its COMMIT went with its first statements.");
    return connection.unsafe(...statement);
  };
  const begun = connection.unsafe("begin").execute();
  const worked = (async () => work({ unsafe: said }))();
  const ended = new Promise<void>((resolve, reject) => {
    // Ticks come when no microtask is left: whatever `work` starts without waiting has been said by then.
    process.nextTick(() => {
      over = true;
      connection.unsafe("commit").then(() => resolve(), reject);
    });
  });
  try {
    const [result] = await Promise.all([worked, begun, ended]);
    connection.release();
    return result;
  } catch (error) {
    // A lost connection is the pool's already: given back as well, it would be used without a socket.
    if (!isDatabaseUnavailable(error)) {
      await Promise.allSettled([worked, begun, ended]);
      connection.release();
    }
    throw error;
  }
}
