const STEP = "  ";

/**
 * The same JSON with one member a line, and nothing else touched: neither the spelling of numbers and texts nor the
 * order of members, which parsing would lose. Null for what is no JSON.
 */
export function prettyJson(source: string): string | null {
  try {
    JSON.parse(source);
  } catch {
    return null;
  }
  const tokens = source.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  const line = () => `\n${STEP.repeat(depth)}`;
  return tokens
    .map((token, index) => {
      const closesEmpty = /^[{[]$/.test(tokens[index - 1] ?? "");
      const opensEmpty = /^[}\]]$/.test(tokens[index + 1] ?? "");
      if (token === "{" || token === "[") {
        depth += 1;
        return opensEmpty ? token : token + line();
      }
      if (token === "}" || token === "]") {
        depth -= 1;
        return closesEmpty ? token : line() + token;
      }
      if (token === ",") return token + line();
      return token === ":" ? ": " : token;
    })
    .join("");
}
