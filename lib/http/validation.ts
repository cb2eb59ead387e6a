import type { z } from "zod";
import { AppError, type FieldError } from "#lib/domain/app-error.ts";

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at = input;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, key)?.value;
  }
  return at;
}

function fieldError(input: unknown, issue: z.core.$ZodIssue): FieldError {
  const field = issue.path.map(String).join(".");
  if (field === "") return { code: "invalid_field", message: "The body must be a JSON object.", field };
  return valueAt(input, issue.path) === undefined
    ? { code: "missing_field", message: `Field '${field}' is required.`, field }
    : { code: "invalid_field", message: `Field '${field}': ${issue.message}`, field };
}

/**
 * Parses a body; every refused field is reported, the first one heads the envelope.
 * @throws AppError `missing_field`, `invalid_field`
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => fieldError(json, issue));
  const [first] = errors;
  throw new AppError(first?.code ?? "invalid_field", first?.message ?? "The body is invalid.", {
    // The body as a whole is no field.
    field: first?.field || undefined,
    errors,
  });
}

/**
 * Parses the query string; a parameter given twice keeps its last value. Every refused one is reported, the first heads
 * the envelope.
 * @throws AppError `invalid_parameter`, `invalid_cursor`
 */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, url: URL): z.output<Schema> {
  const given = Object.fromEntries(url.searchParams);
  const unreadable = Object.keys(given).find((name) => given[name]?.includes("\0"));
  if (unreadable !== undefined)
    throw new AppError("invalid_parameter", `Parameter '${unreadable}' contains characters that are not text.`, {
      field: unreadable,
    });
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue): FieldError => {
    const field = issue.path.map(String).join(".");
    const code = field === "cursor" ? "invalid_cursor" : "invalid_parameter";
    return { code, message: `Parameter '${field}': ${issue.message}`, field };
  });
  const [first] = errors;
  throw new AppError(first?.code ?? "invalid_parameter", first?.message ?? "The query is invalid.", {
    field: first?.field,
    errors,
  });
}
