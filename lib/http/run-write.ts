import { database, transaction } from "#db/client.ts";
import { closeRequest, forgetExpiredAnswer, isKeyHeld } from "#db/queries/idempotency-keys.ts";
import { isTrackingNumberTaken } from "#db/queries/shipments.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Scope } from "#lib/domain/scope.ts";
import { renderJson } from "#lib/verbatim.ts";
import type { StillAwaited } from "./deadline.ts";
import { type Answer, type Exchange, elapsedMs, logRow } from "./exchange.ts";
import { answerToRemember, findReplay, idempotentCall } from "./idempotency.ts";
import type { JsonBody } from "./read-json.ts";
import { logRequestLater, logTimesLater } from "./request-log.ts";
import type { Perform } from "./run-read.ts";

type Write = {
  scope: Scope;
  sent: JsonBody;
  status: number;
  /** Whether the answer has a secret in it, and is remembered encrypted. */
  holdsSecret: boolean;
  /** Whether it is remembered although no partner sent it. */
  isIdempotent: boolean;
  /** @throws AppError for a body that is refused */
  prepare: () => Promise<Perform>;
  stillAwaited: StillAwaited;
};

/**
 * Effect, remembered answer and log row commit together or not at all. The effect comes first and the key last: a first
 * call pays no round trip for its key, and a repeated one is rolled back and answered as before, also where the effect
 * is no longer legal.
 */
export async function runWrite(exchange: Exchange, write: Write): Promise<Answer> {
  const { scope, sent, status, holdsSecret, isIdempotent, prepare, stillAwaited } = write;
  const { request, url, requestId, now } = exchange;
  const call = isIdempotent || scope.partnerId !== null ? idempotentCall(request, url.pathname) : null;
  const attempt = async (perform: Perform): Promise<Answer> => {
    const committed = await transaction(async (tx) => {
      const value = await perform(tx);
      const answer = { status, text: renderJson(value), value };
      exchange.phases.transactionMs = elapsedMs(exchange);
      const response = holdsSecret ? seal(answer.text, "remembered-response") : answer.text;
      const first = { raw: sent.raw, requestId, now, status, response };
      await closeRequest(tx, logRow(exchange, answer), call && answerToRemember(scope, call, first));
      return answer;
    }, stillAwaited);
    exchange.phases.transactionMs = elapsedMs(exchange);
    logTimesLater({ id: requestId, durationMs: Math.round(elapsedMs(exchange)), phases: exchange.phases });
    return committed;
  };
  /** Whether what stood in the way of the effect is none of the caller's doing, and out of it now. */
  const isWorthAnother = async (error: unknown): Promise<boolean> =>
    // One of a thousand million: with a million in use, every thousandth draw. The next one is another.
    isTrackingNumberTaken(error) || (call && isKeyHeld(error) ? forgetExpiredAnswer(database(), scope, call) : false);
  try {
    // A refused body, too, may be another one with a key that is held, and that is the refusal it gets.
    const perform = await prepare();
    return await attempt(perform).catch(async (error: unknown) => {
      if (await isWorthAnother(error)) return attempt(perform);
      throw error;
    });
  } catch (error) {
    const replay = call && (await findReplay(database(), scope, call, sent.raw));
    if (!replay) throw error;
    const text = holdsSecret ? unseal(replay.response, "remembered-response") : replay.response;
    const answer = { status: replay.status, text, replayOf: replay.requestId };
    logRequestLater(logRow(exchange, answer));
    return answer;
  }
}
