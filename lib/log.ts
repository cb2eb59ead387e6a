import pino from "pino";
import { readLogLevel } from "./env.ts";

const SECRET_NAMES = ["x-secret-key", "authorization", "cookie", "set-cookie", "password", "secret"];
const SECRET_PATHS = SECRET_NAMES.flatMap((name) => ["", "*", "*.*"].map((parent) => `${parent}["${name}"]`));

/** One JSON object a line on standard output; the values of secret headers and fields are replaced. */
export const log = pino({
  // Not `env`: a command may import this before it has found its installation, and `env` is read once.
  level: readLogLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRET_PATHS, censor: "[secret]" },
});
