import { z } from "zod";
import { text } from "#lib/contracts/text.ts";
import { environments } from "#lib/domain/environment.ts";
import type { Flag } from "./verb.ts";

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  meaning: string,
): Flag<z.ZodEnum<{ [Word in Words[number]]: Word }>> {
  return { value: words.join("|"), meaning, schema: z.enum(words, { error: `must be one of ${words.join(", ")}.` }) };
}

/** Several of a few words, with commas between. */
export function choices<const Words extends readonly [string, ...string[]]>(
  words: Words,
  byDefault: readonly Words[number][],
  meaning: string,
) {
  const each = z.enum(words, { error: `must be of ${words.join(", ")}, with commas between.` });
  const schema = z
    .string()
    .transform((given) => [...new Set(given.split(",").map((word) => word.trim()))])
    .pipe(z.array(each))
    .default([...byDefault]);
  return { value: "a,b", meaning, schema } satisfies Flag;
}

/** A whole number from 1. */
export function count(most: number, meaning: string) {
  const message = `must be a whole number from 1 to ${most}.`;
  const schema = z
    .string()
    .regex(/^\d{1,9}$/, { error: message })
    .transform(Number)
    .pipe(z.number().min(1, { error: message }).max(most, { error: message }))
    .optional();
  return { value: "N", meaning, schema } satisfies Flag;
}

export function words(value: string, meaning: string) {
  return { value, meaning, schema: text(200) } satisfies Flag;
}

export function optionalWords(value: string, meaning: string) {
  return { value, meaning, schema: text(200).optional() } satisfies Flag;
}

/** An id of ours, such as `key_01K…`; any other text cannot be one. */
export function id(prefix: string, meaning: string) {
  const schema = z.string().regex(new RegExp(`^${prefix}_[0-9A-Z]{26}$`), {
    error: `must be an id that begins with ${prefix}_.`,
  });
  return { value: `${prefix}_…`, meaning, schema } satisfies Flag;
}

export const environment = choice(environments, "where it counts");

/** For lists: both when left out. */
export const environmentFilter = {
  ...environment,
  meaning: "only those of one",
  schema: environment.schema.optional(),
};

const slug = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, {
  error: "must be 2 to 40 of a–z, 0–9 and _, and begin with a letter.",
});

export const newSlug = { value: "slug", meaning: "how commands name it", schema: slug } satisfies Flag;

export const partner = {
  value: "slug",
  meaning: "whose it is (shop_mn when left out)",
  schema: slug.default("shop_mn"),
} satisfies Flag;

export const partnerFilter = { value: "slug", meaning: "only those of one", schema: slug.optional() } satisfies Flag;
