import { parseArgs } from "node:util";
import { UsageError } from "../pickpack/usage-error.ts";

export const help = [
  "Usage: npm run -s receiver -- [--port N] [--fail N] [--delay MS] [--body]",
  "",
  "  --port N     listen there, or on the next free port (4100)",
  "  --fail N     answer 500 to the first N webhooks, to see them come again",
  "  --delay MS   wait before each answer",
  "  --body       print bodies too",
].join("\n");

export type Arguments = { port: number; failures: number; delayMs: number; showsBody: boolean; help: boolean };

const options = {
  port: { type: "string", default: "4100" },
  fail: { type: "string", default: "0" },
  delay: { type: "string", default: "0" },
  body: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** @throws UsageError */
export function readArguments(args: string[]): Arguments {
  const { port, fail, delay, body, help } = parsed(args);
  return {
    port: whole("port", port, 1, 65_535),
    failures: whole("fail", fail, 0, 1_000_000),
    delayMs: whole("delay", delay, 0, 600_000),
    showsBody: body,
    help,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    // The first of node's sentences says what is wrong; the others are about node.
    throw new UsageError(`${(error as Error).message.split(/[.\n]/, 1)[0]}.`, { cause: error });
  }
}

function whole(name: string, given: string, least: number, most: number): number {
  const value = /^\d{1,7}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}.`);
}
