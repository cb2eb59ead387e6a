import { z } from "zod";

/**
 * Text as people write it, kept as sent. NUL and lone surrogates are refused: Postgres and UTF-8 cannot hold them.
 * @param most longest length in characters
 */
export const text = (most: number) =>
  z
    .string({ error: "must be text." })
    .min(1, { error: "must not be empty." })
    .max(most, { error: `must have at most ${most} characters.` })
    .refine(isText, { error: "contains characters that are not text." });

/** Far deeper than anybody describes a parcel, and far from where recursion ends. */
const deepest = 50;

const isText = (value: string) => value.isWellFormed() && !value.includes("\0");

/** Whether Postgres's jsonb can hold a parsed JSON value: texts as in `text`, names included, and no endless nesting. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return isText(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(([name, member]) => isText(name) && isStorable(member, depth + 1));
}

/** A member that may be left out or null; both mean absent. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => (value === null ? undefined : value));

/** Phone in E.164, the form of the contract (§3). */
export const phone = z
  .string({ error: "must be text. Use E.164, e.g. +97699112233." })
  .regex(/^\+[1-9]\d{7,14}$/, { error: "Use E.164, e.g. +97699112233." });

/** An instant in RFC 3339, any offset. */
export const instant = z.iso
  .datetime({ offset: true, error: "Use RFC 3339, e.g. 2026-05-26T09:14:22Z." })
  .transform((value) => new Date(value));
