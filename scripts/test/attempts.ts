import { together } from "#db/client.ts";
import { type ClaimedDelivery, claimDeliveries } from "#db/queries/webhook-claims.ts";
import type { AttemptRecord } from "#db/queries/webhook-completions.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { newId } from "#lib/ids.ts";
import { type Completed, complete } from "#lib/webhooks/attempt/complete.ts";
import { decide } from "#lib/webhooks/attempt/decide.ts";

type ClaimOptions = { environment?: Environment; leaseS?: number; free?: number };

/** One claim, as a worker makes it. */
export function claim({
  environment = "sandbox",
  leaseS = 15,
  free = 1_000,
}: ClaimOptions = {}): Promise<ClaimedDelivery[]> {
  return together((tx) => claimDeliveries(tx, { environment, leaseS, free }));
}

type End = {
  outcome?: AttemptOutcome;
  statusCode?: number | null;
  retryAfter?: string;
  record?: Partial<AttemptRecord>;
};

/** Ends claimed attempts without sending anything. */
export function finish(claims: ClaimedDelivery[], end: End = {}, holdS = 900): Promise<Completed> {
  const { outcome = "delivered", statusCode = null, retryAfter, record } = end;
  const ended = claims.map((claimed) => ({
    claim: claimed,
    completion: decide(claimed, {
      record: { ...emptyRecord(claimed), outcome, statusCode, ...record },
      retryAfter,
      interrupted: false,
    }),
  }));
  return complete(ended, holdS);
}

function emptyRecord(claimed: ClaimedDelivery): AttemptRecord {
  return {
    attemptId: newId("att"),
    trigger: claimed.manual ? "manual" : "schedule",
    outcome: "delivered",
    statusCode: null,
    error: null,
    startedAt: claimed.startedAt,
    finishedAt: claimed.startedAt,
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 },
    url: claimed.url,
    requestHeaders: {},
    responseHeaders: null,
    responseBody: null,
    responseTruncated: false,
    remoteAddress: null,
    receiverRequestId: null,
    receiverCode: null,
    workerId: "test",
  };
}
