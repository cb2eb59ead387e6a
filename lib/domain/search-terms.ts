import { type DistrictCode, districtCode } from "./district.ts";
import { normalizeSearch } from "./search-text.ts";

/** The spellings of one sought word; a text has the word when it contains any of them. */
export type SearchTerm = readonly string[];

/** What is sought: every term, and a khoroo where one is named after its district. */
export type Search = { terms: SearchTerm[]; khoroo: number | null };

/** Eight digits as people write them, `9911 2233` or `+976 9911-2233`: stored unbroken. Within an id they are none. */
const brokenPhone = /(?<![\p{L}\d-])(?:\+?976[\s-]?)?(\d{4})[\s-]?(\d{4})(?![\p{L}\d-])/gu;

function spellings(word: string, code: DistrictCode | null): SearchTerm {
  return code ? [...new Set([word, code.toLowerCase()])] : [word];
}

/**
 * What to look for in a shipment's search text. A district is also sought by its code, so that `bzd`, `Bayanzürkh` and
 * `хан уул` find what was spelt otherwise; a number of one or two digits after it is its khoroo, `bzd 26`.
 */
export function searchOf(query: string): Search {
  const words = normalizeSearch(query.replace(brokenPhone, "$1$2")).split(" ").filter(Boolean);
  const terms: SearchTerm[] = [];
  let khoroo: number | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const pair = `${word} ${words[at + 1]}`;
    const pairCode = at + 1 < words.length ? districtCode(pair) : null;
    const code = pairCode ?? districtCode(word);
    if (pairCode) at++;
    terms.push(pairCode ? [pair, pairCode.toLowerCase()] : spellings(word, code));
    const [, number] = /^(\d{1,2})(?:-?[рr])?$/.exec(code ? (words[at + 1] ?? "") : "") ?? [];
    if (!number) continue;
    khoroo = Number(number);
    at++;
    if (/^(?:хороо|horoo|khoroo)$/.test(words[at + 1] ?? "")) at++;
  }
  return { terms, khoroo };
}

/** A column of codes, as it is pasted from a sheet; null when a query is not one. Each once, in its order. */
export function pastedCodes(query: string): string[] | null {
  const codes = query
    .split(/[\n\r\t,;]+/)
    .map((code) => code.trim())
    .filter(Boolean);
  // Words of an address are parted by commas too; a code has digits, some length, and no space.
  return codes.length > 1 && codes.every((code) => /^\S*\d\S*$/.test(code) && code.length >= 5)
    ? [...new Set(codes)]
    : null;
}

/** Those of the codes that no row has as its tracking number or order. */
export function missingCodes(
  codes: readonly string[],
  rows: readonly { tracking_number: string; order_id: string }[],
): string[] {
  const found = new Set(rows.flatMap(({ tracking_number, order_id }) => [tracking_number, order_id.toLowerCase()]));
  return codes.filter((code) => !found.has(code.toUpperCase()) && !found.has(code.toLowerCase()));
}

/** The phone of whoever calls, in E.164, when a query is nothing but eight digits; else null. */
export function callerOf(query: string): string | null {
  const [, first, second] = /^\s*(?:\+?976[\s-]?)?(\d{4})[\s-]?(\d{4})\s*$/.exec(query) ?? [];
  return first && second ? `+976${first}${second}` : null;
}
