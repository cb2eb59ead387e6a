import { districtCode } from "./district.ts";
import { normalizeSearch } from "./search-text.ts";

/** The spellings of one sought word; a text has the word when it contains any of them. */
export type SearchTerm = readonly string[];

/** Eight digits as people write them, `9911 2233` or `+976 9911-2233`: stored unbroken. */
const brokenPhone = /(?<!\d)(?:\+?976[\s-]?)?(\d{4})[\s-]?(\d{4})(?!\d)/g;

/**
 * What to look for in a shipment's search text: all terms must be found. A district is also sought by its code, so
 * that `bzd`, `Bayanzürkh` and `хан уул` find what was spelt otherwise.
 */
export function searchTerms(query: string): SearchTerm[] {
  const words = normalizeSearch(query.replace(brokenPhone, "$1$2")).split(" ").filter(Boolean);
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const pair = `${word} ${words[at + 1]}`;
    const pairCode = at + 1 < words.length ? districtCode(pair) : null;
    if (pairCode) {
      terms.push([pair, pairCode.toLowerCase()]);
      at++;
      continue;
    }
    const code = districtCode(word);
    terms.push(code ? [...new Set([word, code.toLowerCase()])] : [word]);
  }
  return terms;
}
