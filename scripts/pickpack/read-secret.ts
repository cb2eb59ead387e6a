import { text } from "node:stream/consumers";
import { UsageError } from "./usage-error.ts";

/** A secret from standard input, without the line break that `echo` adds: arguments are seen by every user of a machine. */
export async function readSecret(what: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(`Type the ${what}, then Enter and Ctrl-D: `);
  const secret = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (secret === "") throw new UsageError(`The ${what} is read from standard input, which was empty.`);
  return secret;
}
