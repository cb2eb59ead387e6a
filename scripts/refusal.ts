/** Something the person at the terminal can mend: shown as one sentence, without a stack, and exit code 1. */
export class Refusal extends Error {}

/** Says why a command ends, and ends it. */
export function exitWith(error: unknown): never {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
