import { z } from "zod";
import type { Warning } from "#lib/contracts/errors.ts";
import { didYouMean } from "#lib/domain/spelling.ts";

/** As many as a person reads. */
const most = 20;

function unknown(code: Warning["code"], schema: z.ZodType | undefined, given: readonly string[]): Warning[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const known = Object.keys(schema.shape);
  return [...new Set(given)]
    .filter((field) => !known.includes(field))
    .slice(0, most)
    .map((field) => ({ code, field, did_you_mean: didYouMean(field, known) }));
}

/** Top-level fields that the contract does not know: accepted, and reported, so that a misspelt one is not lost in silence. */
export function unknownFields(schema: z.ZodType | undefined, json: unknown): Warning[] {
  return unknown("unknown_field", schema, typeof json === "object" && json !== null ? Object.keys(json) : []);
}

/** The same of a query, where a misspelt filter would be answered with rows of any kind as if they had been asked for. */
export function unknownParameters(schema: z.ZodType | undefined, url: URL): Warning[] {
  return unknown("unknown_parameter", schema, [...url.searchParams.keys()]);
}
