import { AppError } from "#lib/domain/app-error.ts";

/**
 * The outcome of `work`, unless it takes longer than `ms`: a database that hangs neither answers nor refuses. What was
 * begun may still commit; a retry with the same Idempotency-Key then gets its answer.
 * @throws AppError `database_unavailable` after `ms`
 */
export async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new AppError("database_unavailable", "The service is briefly unavailable. Try again.", { retryAfterS: 2 }));
  }, ms);
  work.catch(() => {});
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
