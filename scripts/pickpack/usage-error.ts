/** Something wrong with what was typed: shown as one sentence, and exit code 2. */
export class UsageError extends Error {}
