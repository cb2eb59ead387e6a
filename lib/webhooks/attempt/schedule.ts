import { env } from "#lib/env.ts";

/** The retries of an endpoint, seconds after the first attempt: its own, unless WEBHOOK_RETRY_OFFSETS overrides all. */
export function retryOffsets(schedule: readonly number[]): readonly number[] {
  return env.webhookRetryOffsets ?? schedule;
}
