const token = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON in lines, token by token: parsing and writing it anew would round large numbers, and put members whose names are
 * numbers first. Text that is no JSON comes out as it went in.
 */
export function layOutJson(text: string): string {
  if (!isJson(text)) return text;
  let depth = 0;
  let last = "";
  let result = "";
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [part] of text.matchAll(token)) {
    const closes = part === "}" || part === "]";
    if (closes) depth--;
    const isEmpty = closes && (last === "{" || last === "[");
    if ((closes && !isEmpty) || (!closes && (last === "{" || last === "[")) || last === ",") result += line();
    if (last === ":") result += " ";
    result += part;
    if (part === "{" || part === "[") depth++;
    last = part;
  }
  return result;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
