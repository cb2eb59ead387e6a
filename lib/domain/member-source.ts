/** End (exclusive) of the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === "\\") at++;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

/** End (exclusive) of the value that begins at `start`; brackets are counted, so depth costs nothing. */
function endOfValue(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; ) {
    const char = json[at];
    if (char === '"') {
      at = endOfString(json, at);
      continue;
    }
    if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") {
      if (depth === 0) return at;
      depth--;
    } else if (char === "," && depth === 0) return at;
    at++;
  }
  return json.length;
}

/**
 * Source text of a top-level member's value, exactly as sent: key order, number spelling and white space included.
 * Re-serialising would reorder integer-like keys and round long numbers.
 * @param json text that `JSON.parse` has accepted as an object
 * @returns null when the member is absent; the last one when it is repeated, as `JSON.parse` does
 */
export function memberSource(json: string, name: string): string | null {
  let found: string | null = null;
  let at = json.indexOf("{") + 1;
  for (;;) {
    const keyStart = json.indexOf('"', at);
    if (keyStart === -1) return found;
    const keyEnd = endOfString(json, keyStart);
    const valueStart = json.indexOf(":", keyEnd) + 1;
    const valueEnd = endOfValue(json, valueStart);
    if (JSON.parse(json.slice(keyStart, keyEnd)) === name) found = json.slice(valueStart, valueEnd).trim();
    at = valueEnd + 1;
    if (json[valueEnd] !== ",") return found;
  }
}
