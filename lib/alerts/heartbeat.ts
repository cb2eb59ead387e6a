import { request } from "undici";
import { database } from "#db/client.ts";
import { hasWorkerLooked } from "#db/queries/worker-heartbeats.ts";

const TIMEOUT_MS = 10_000;

/**
 * Tells somebody outside that we are alive: fetches `url` if a worker has looked for work within `aliveS` seconds.
 *
 * @returns whether it was fetched.
 * @throws Error when the other side did not take it, or the database is away
 */
export async function pingHeartbeat(url: string, aliveS: number): Promise<boolean> {
  if (!(await hasWorkerLooked(database(), aliveS))) return false;
  const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  await body.dump();
  if (statusCode > 299) throw new Error(`The heartbeat URL answered ${statusCode}.`);
  return true;
}
