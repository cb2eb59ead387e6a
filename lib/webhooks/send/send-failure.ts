import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";

/** An attempt that failed before or instead of an HTTP status. The message is shown to partners: no address in it. */
export class SendFailure extends Error {
  readonly outcome: AttemptOutcome;

  constructor(outcome: AttemptOutcome, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SendFailure";
    this.outcome = outcome;
  }
}

/** The error's code as a bracketed suffix for a message: safe to show, because it names no address. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
}
