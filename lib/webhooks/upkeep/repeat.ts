import { isDatabaseUnavailable } from "#db/failure.ts";
import { log } from "#lib/log.ts";
import { withPatience } from "../loop/patience.ts";
import { pause } from "../loop/pause.ts";

/** Does something now and again until aborted; what fails is tried again next time. */
export async function repeat(
  name: string,
  everyMs: number,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await withPatience(work());
    } catch (error) {
      // The claim loop already says that the database is away.
      if (!isDatabaseUnavailable(error)) log.error({ err: error }, `${name} failed`);
    }
    await pause(everyMs, signal);
  }
}
