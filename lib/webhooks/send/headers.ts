import { hash } from "node:crypto";
import { type SigningSecret, signShopMn, signStandard } from "./sign.ts";

/** Header that names the attempt; the timings find their attempt by it. */
export const ATTEMPT_HEADER = "X-PickPack-Attempt-Id";

export type OutboundKey = { secret: string; prefix: string; lastFour: string };

type Attempt = {
  attemptId: string;
  eventId: string;
  /** The request the event came from; every attempt carries it on. */
  requestId: string;
  body: string;
  at: Date;
  secrets: readonly SigningSecret[];
  outboundKey: OutboundKey | null;
};

export type AttemptHeaders = { sent: Record<string, string>; recorded: Record<string, string> };

/**
 * The headers of one attempt, signed with every live secret (contract §6), and the same with the key masked, for the
 * record.
 *
 * @throws Error when the endpoint has no active secret: nothing leaves unsigned.
 */
export function attemptHeaders(attempt: Attempt): AttemptHeaders {
  const { body, secrets, outboundKey } = attempt;
  const active = secrets.find((secret) => secret.state === "active");
  if (!active) throw new Error("The endpoint has no active signing secret.");
  const retiring = secrets.find((secret) => secret.state === "retiring");
  const timestampS = Math.floor(attempt.at.getTime() / 1000);
  const live = secrets.map(({ secret }) => secret);

  const signed = {
    "Content-Type": "application/json",
    "User-Agent": "PickPack-Webhooks/1",
    "X-Shop-MN": signShopMn(body, active.secret),
    ...(retiring && { "X-Shop-MN-Previous": signShopMn(body, retiring.secret) }),
    "webhook-id": attempt.eventId,
    "webhook-timestamp": String(timestampS),
    "webhook-signature": signStandard(attempt.eventId, timestampS, body, live),
    "X-Request-Id": attempt.requestId,
    [ATTEMPT_HEADER]: attempt.attemptId,
    traceparent: traceparent(attempt.requestId, attempt.attemptId),
  };
  if (!outboundKey) return { sent: signed, recorded: signed };
  return {
    sent: { ...signed, "X-Secret-Key": outboundKey.secret },
    recorded: { ...signed, "X-Secret-Key": `${outboundKey.prefix}…${outboundKey.lastFour}` },
  };
}

/** W3C Trace Context: one trace per request of ours, one span per attempt. */
function traceparent(requestId: string, attemptId: string): string {
  return `00-${hash("sha256", requestId).slice(0, 32)}-${hash("sha256", attemptId).slice(0, 16)}-01`;
}
