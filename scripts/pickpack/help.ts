import type { Noun, Verb } from "./verb.ts";

const command = "npm run -s pickpack --";

/** All nouns with their verbs. */
export function generalHelp(nouns: Record<string, Noun>): string {
  const lines = Object.entries(nouns).map(
    ([name, noun]) => `  ${name.padEnd(10)} ${Object.keys(noun.verbs).join(", ").padEnd(36)} ${noun.summary}`,
  );
  return [
    `Usage: ${command} <noun> <verb> [--flags] [--json]`,
    "",
    ...lines,
    "",
    `${command} <noun> --help tells more. --json prints one JSON object and nothing else.`,
    "It works beside a running PickPack and without one. Exit code 2: what was typed is refused; 1: it failed.",
  ].join("\n");
}

/** One noun: each verb with its flags. */
export function nounHelp(name: string, noun: Noun): string {
  const parts = Object.entries(noun.verbs).map(([verbName, verb]) => verbHelp(`${name} ${verbName}`, verb));
  return [`${name}: ${noun.summary}`, ...parts].join("\n\n");
}

function verbHelp(title: string, verb: Verb): string {
  const flags = Object.entries(verb.flags).filter(([name]) => name !== verb.positional);
  const lines = flags.map(([name, flag]) => {
    const required = !flag.schema.safeParse(undefined).success;
    const spelt = `--${name} ${flag.value}`;
    return `      ${spelt.padEnd(34)} ${flag.meaning}${required ? " (required)" : ""}`;
  });
  const positional = verb.positional ? ` <${verb.positional}>` : "";
  return [`  ${command} ${title}${positional}`, `    ${verb.summary}`, ...lines].join("\n");
}
