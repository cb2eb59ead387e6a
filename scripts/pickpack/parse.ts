import { parseArgs } from "node:util";
import { alerts } from "./alerts.ts";
import { couriers } from "./couriers.ts";
import { demo } from "./demo.ts";
import { generalHelp, nounHelp } from "./help.ts";
import { keys } from "./keys.ts";
import { partners } from "./partners.ts";
import { UsageError } from "./usage-error.ts";
import { users } from "./users.ts";
import type { Output, Verb } from "./verb.ts";
import { webhooks } from "./webhooks.ts";

const nouns = { keys, users, webhooks, couriers, partners, alerts, demo };

type Parsed = { help: string } | { json: boolean; work: () => Promise<Output> };

/**
 * Finds in what was typed what is to be done, and checks it.
 *
 * @throws UsageError
 */
export function parse(args: string[]): Parsed {
  const [nounName = "help", verbName, ...rest] = args;
  if (["help", "--help", "-h"].includes(nounName)) return { help: generalHelp(nouns) };
  const noun = Object.hasOwn(nouns, nounName) ? nouns[nounName as keyof typeof nouns] : undefined;
  if (!noun) throw new UsageError(`There is no noun ${nounName}: use one of ${Object.keys(nouns).join(", ")}.`);
  const help = { help: nounHelp(nounName, noun) };
  if (args.includes("--help") || args.includes("-h") || verbName === "help") return help;
  const verb = verbName !== undefined && Object.hasOwn(noun.verbs, verbName) ? noun.verbs[verbName] : undefined;
  if (!verb) {
    const verbs = Object.keys(noun.verbs).join(", ");
    throw new UsageError(`${nounName} ${verbName ? `cannot ${verbName}` : "needs a verb"}: use one of ${verbs}.`);
  }
  return prepared(verb, rest);
}

function prepared(verb: Verb, args: string[]): Parsed {
  const { json, positional, given } = readArguments(verb, args);
  const values = verb.positional ? { ...given, [verb.positional]: positional[0] } : given;
  const surplus = positional[verb.positional ? 1 : 0];
  if (surplus !== undefined) throw new UsageError(`${surplus} is one argument too many.`);
  return { json, work: verb.prepare(values) };
}

function readArguments(verb: Verb, args: string[]) {
  const named = Object.keys(verb.flags).filter((name) => name !== verb.positional);
  const options = Object.fromEntries(named.map((name) => [name, { type: "string" as const }]));
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, json: { type: "boolean" as const } },
      allowPositionals: true,
    });
    const { json = false, ...given } = values;
    return { json, positional: positionals, given: given as Record<string, string | undefined> };
  } catch (error) {
    // The first of node's sentences says what is wrong; the others are about node.
    throw new UsageError(`${(error as Error).message.split(/[.\n]/, 1)[0]}.`, { cause: error });
  }
}
