import { isDatabaseUnavailable } from "#db/failure.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { Refusal } from "../refusal.ts";
import { UsageError } from "./usage-error.ts";

const UNDEFINED_TABLE = "42P01";

/** A failure as one sentence. Only our own words are shown: a driver's may quote a statement with its values. */
export function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof AppError || error instanceof Refusal) return error.message;
  if (isDatabaseUnavailable(error)) return "The database cannot be reached.";
  const code = codeOf(error);
  if (code === UNDEFINED_TABLE) return "The database has no tables yet: run npm run migrate.";
  return `It failed unexpectedly (${code ?? (error instanceof Error ? error.name : "unknown")}).`;
}

/** Drizzle wraps the driver's error. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return (cause as { code?: string } | null)?.code;
}
