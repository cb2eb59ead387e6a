import { AppError } from "#lib/domain/app-error.ts";

const unavailable = () =>
  new AppError("database_unavailable", "The service is briefly unavailable. Try again.", { retryAfterS: 2 });

/** @throws AppError `database_unavailable` once the caller has been told so: what follows must not commit */
export type StillAwaited = () => void;

/**
 * The outcome of `work`, unless it takes longer than `ms`: a database that hangs neither answers nor refuses. The work is
 * to ask whether it is still awaited before it begins and before it commits, so that what waited in line for minutes
 * does not happen after the caller has given up and tried again. What a database that stops dead has already been sent,
 * a COMMIT or rows that commit by themselves, may still happen when it wakes.
 * @throws AppError `database_unavailable` after `ms`
 */
export async function withinDeadline<T>(work: (stillAwaited: StillAwaited) => Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    reject(unavailable());
  }, ms);
  const working = work(() => {
    if (over) throw unavailable();
  });
  working.catch(() => {});
  try {
    return await Promise.race([working, promise]);
  } finally {
    clearTimeout(timer);
  }
}
