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
