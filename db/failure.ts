import postgres from "postgres";

/** SQLSTATEs and driver codes that mean "no database right now" rather than "your statement is wrong". */
const unavailable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08003",
  "08006",
]);

/** Drizzle wraps the driver's error; the driver's code is on the innermost cause. */
function driverCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ("code" in at && typeof at.code === "string") return at.code;
  return undefined;
}

/** True when the database cannot be reached or is shutting down: worth a retry, nothing was decided. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = driverCode(error);
  return code !== undefined && unavailable.has(code);
}

/** SQLSTATEs of who gave way: another transaction held the row longer than `lock_timeout`, or both waited for each other. */
const contended = new Set(["55P03", "40P01"]);

/** True when another transaction was in the way: worth a retry, nothing was decided. */
export function isContended(error: unknown): boolean {
  const code = driverCode(error);
  return code !== undefined && contended.has(code);
}

/** The violated unique constraint or index, or null when the error is something else. */
export function violatedUnique(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof postgres.PostgresError && at.code === "23505") return at.constraint_name ?? "";
  return null;
}
