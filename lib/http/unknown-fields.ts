import { z } from "zod";
import { didYouMean } from "#lib/domain/spelling.ts";

export type UnknownField = { code: "unknown_field"; field: string; did_you_mean: string | null };

/** Top-level fields that the contract does not know: accepted, and reported, so that a misspelt one is not lost in silence. */
export function unknownFields(schema: z.ZodType, json: unknown): UnknownField[] {
  if (!(schema instanceof z.ZodObject) || typeof json !== "object" || json === null) return [];
  const known = Object.keys(schema.shape);
  return Object.keys(json)
    .filter((field) => !known.includes(field))
    .slice(0, 20)
    .map((field) => ({ code: "unknown_field", field, did_you_mean: didYouMean(field, known) }));
}
