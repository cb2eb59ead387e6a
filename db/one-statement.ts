import type { ParameterOrJSON } from "postgres";

/** An `insert` of one row, as text with `$1` to `$n`. `key` names its shape: the same key means the same text. */
export type Insert = { key: string; text: string; params: ParameterOrJSON<never>[] };

const texts = new Map<string, string>();

function build(inserts: Insert[]): string {
  let from = 0;
  const steps = inserts.map(({ text, params }, index) => {
    const renumbered = text.replace(/\$(\d+)/g, (_, position) => `$${Number(position) + from}`);
    from += params.length;
    return `row_${index} as (${renumbered})`;
  });
  return `with ${steps.join(", ")} select`;
}

/**
 * Several inserts as one statement, which is built once per combination of shapes. References between the rows are
 * checked at its end.
 */
export function oneStatement(inserts: Insert[]): Pick<Insert, "text" | "params"> {
  const key = inserts.map((one) => one.key).join();
  const text = texts.get(key) ?? build(inserts);
  texts.set(key, text);
  return { text, params: inserts.flatMap((one) => one.params) };
}
