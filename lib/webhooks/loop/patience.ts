/** Longer than any statement of ours may take (the pool's statement_timeout ends those at 15 s). */
const PATIENCE_MS = 20_000;

/**
 * Waits for the database, but not for ever: a statement that was on a connection when it died may never settle, and a
 * loop that waits for it would stop without a word.
 *
 * @throws Error with the code ETIMEDOUT, which counts as a database that is away.
 */
export function withPatience<T>(work: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error("The database did not answer in time."), { code: "ETIMEDOUT" });
    timer = setTimeout(() => reject(error), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
