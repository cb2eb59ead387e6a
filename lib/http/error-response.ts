import { isContended, isDatabaseUnavailable } from "#db/failure.ts";
import { isKeyHeld } from "#db/queries/idempotency-keys.ts";
import { AppError } from "#lib/domain/app-error.ts";
import { errorCodes } from "#lib/domain/error-codes.ts";
import { log } from "#lib/log.ts";
import { docUrl } from "./doc-url.ts";
import type { Answer, Exchange } from "./exchange.ts";

/** What was thrown, as a refusal. What we did not mean to throw is logged and says nothing to the caller. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnavailable(error))
    return new AppError("database_unavailable", "The service is briefly unavailable. Try again.", { retryAfterS: 2 });
  if (isContended(error) || isKeyHeld(error))
    return new AppError("idempotency_in_progress", "Another request is changing the same thing. Try again.", {
      retryAfterS: 1,
    });
  log.error({ requestId, err: error }, "unexpected error");
  return new AppError(
    "internal_error",
    "Something went wrong on our side. It is safe to retry with an Idempotency-Key.",
  );
}

/** The error envelope of the contract (§3), with the headers that go with it. */
export function refuse(error: AppError, { requestId, request, caller }: Exchange): Answer {
  const { field, errors, conflict, retryAfterS } = error.details;
  const { code, message } = error;
  const { type, status } = errorCodes[code];
  const doc_url = docUrl(code, { environment: caller.scope?.environment, host: request.headers.get("host") });
  const value = { error: { type, code, message, field, request_id: requestId, doc_url, errors, conflict } };
  const headers: Record<string, string> =
    retryAfterS === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(retryAfterS))) };
  return { status, text: JSON.stringify(value), value, headers, errorCode: code };
}
