import pino from "pino";
import { readLogLevel } from "./env.ts";

const SECRET_NAMES = ["x-secret-key", "authorization", "cookie", "set-cookie", "password", "secret"];
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => ["", "*", "*.*"].map((parent) => `${parent}["${name}"]`));

/** The innermost cause, by name and place only: drizzle's message holds every parameter, and Postgres's details rows. */
function withoutData(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.cause instanceof Error) return withoutData(error.cause);
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}

/** One JSON object a line on standard output; the values of secret headers and fields are replaced. */
export const log = pino({
  // Not `env`: a command may import this before it has found its installation, and `env` is read once.
  level: readLogLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: withoutData },
  redact: { paths: SECRET_PATHS, censor: "[secret]" },
});
