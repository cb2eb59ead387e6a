import type { ClaimedDelivery } from "#db/queries/webhook-claims.ts";
import type { Completion } from "#db/queries/webhook-completions.ts";
import { newId } from "#lib/ids.ts";
import { log } from "#lib/log.ts";
import { receiverUrlProblem } from "../send/address-guard.ts";
import { type AttemptHeaders, attemptHeaders } from "../send/headers.ts";
import type { Sender, SendResult } from "../send/send.ts";
import { withoutEcho } from "../send/without-echo.ts";
import { decide } from "./decide.ts";
import type { OpenSigning } from "./open-signing.ts";

export type DeliverOptions = {
  sender: Sender;
  workerId: string;
  allowPrivate: boolean;
  /** Postgres's clock, as this process knows it since the claim. */
  now: () => Date;
};

/** What signs the attempts of an endpoint. */
type Opener = () => OpenSigning;

/** Signs and sends one claimed delivery. Never rejects: whatever happens is the attempt's outcome. */
export async function deliver(claim: ClaimedDelivery, signing: Opener, options: DeliverOptions): Promise<Completion> {
  const attemptId = newId("att");
  const startedAt = options.now();
  const { headers, result } = await attempt(claim, signing, attemptId, startedAt, options);
  const { retryAfter, ...seen } = result;
  return decide(claim, {
    record: {
      ...seen,
      attemptId,
      trigger: claim.manual ? "manual" : "schedule",
      startedAt,
      finishedAt: options.now(),
      url: claim.url,
      requestHeaders: headers?.recorded ?? {},
      workerId: options.workerId,
    },
    retryAfter,
    interrupted: headers !== null && seen.outcome === "worker_lost",
  });
}

async function attempt(
  claim: ClaimedDelivery,
  signing: Opener,
  attemptId: string,
  at: Date,
  { sender, allowPrivate }: DeliverOptions,
): Promise<{ headers: AttemptHeaders | null; result: SendResult }> {
  const problem = receiverUrlProblem(claim.url, { allowPrivate });
  if (problem) return { headers: null, result: unsent("blocked", problem) };
  try {
    const headers = attemptHeaders({ ...claim, attemptId, at, ...signing() });
    const result = await sender.send({ attemptId, url: claim.url, headers: headers.sent, body: claim.body });
    return { headers, result: withoutEcho(result, headers) };
  } catch (error) {
    // Ours, not the receiver's, such as a secret that does not open: it must not be sent unsigned, nor stop the rest.
    log.error({ err: error, delivery_id: claim.id, endpoint_id: claim.endpointId }, "a webhook could not be prepared");
    const message = error instanceof Error ? error.message : String(error);
    return { headers: null, result: unsent("worker_lost", `PickPack could not prepare the request: ${message}`) };
  }
}

function unsent(outcome: "blocked" | "worker_lost", error: string): SendResult {
  return {
    outcome,
    error,
    statusCode: null,
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: 0 },
    retryAfter: undefined,
    responseHeaders: null,
    responseBody: null,
    responseTruncated: false,
    remoteAddress: null,
    receiverRequestId: null,
    receiverCode: null,
  };
}
