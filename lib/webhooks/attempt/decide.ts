import type { ClaimedDelivery } from "#db/queries/webhook-claims.ts";
import type { AttemptRecord, CompletedStatus, Completion } from "#db/queries/webhook-completions.ts";
import { nextStep, parseRetryAfter } from "#lib/domain/retry-schedule.ts";
import { retryOffsets } from "./schedule.ts";

type Decision = { status: CompletedStatus; dueAt: Date | null };

const TOO_MANY_REQUESTS = 429;

export type AttemptEnd = {
  record: AttemptRecord;
  retryAfter: string | undefined;
  /** We broke it off ourselves. */
  interrupted: boolean;
};

/** What becomes of a delivery after an attempt. */
export function decide(claim: ClaimedDelivery, { record, retryAfter, interrupted }: AttemptEnd): Completion {
  const throttled = record.statusCode === TOO_MANY_REQUESTS;
  const decision = interrupted ? atOnce(record) : byOutcome(claim, record, throttled, retryAfter);
  return { ...record, ...decision, deliveryId: claim.id, claimId: claim.claimId, throttled };
}

function atOnce(record: AttemptRecord): Decision {
  return { status: "pending", dueAt: record.finishedAt };
}

function byOutcome(
  claim: ClaimedDelivery,
  record: AttemptRecord,
  throttled: boolean,
  retryAfter: string | undefined,
): Decision {
  if (record.outcome === "delivered") return { status: "delivered", dueAt: null };
  if (claim.settled && !throttled) return { status: "restored", dueAt: null };
  const next = nextStep({
    firstAttemptAt: claim.firstAttemptAt,
    startedAt: claim.startedAt,
    answeredAt: record.finishedAt,
    throttled,
    retryAfterS: parseRetryAfter(retryAfter, record.finishedAt),
    manual: claim.manual,
    offsets: retryOffsets(claim.schedule),
    random: Math.random(),
  });
  return next.kind === "dead" ? { status: "dead", dueAt: null } : { status: "pending", dueAt: next.dueAt };
}
