import { AppError } from "#lib/domain/app-error.ts";
import { env } from "#lib/env.ts";

const retryAfterS = 120;

/**
 * Partners wait while somebody works on PickPack: the first thing asked of a partner's call, before the database.
 * @throws AppError `maintenance`
 */
export function refuseInMaintenance(): void {
  if (!env.maintenance) return;
  throw new AppError("maintenance", "PickPack is being maintained. Send the same request again after Retry-After.", {
    retryAfterS,
  });
}
