import type { RecoveryRange } from "#db/queries/recovery-steps.ts";
import type { DeadGroup } from "#lib/domain/recovery.ts";
import { firstIdAt } from "#lib/ids.ts";

type Asked = { endpointId: string; since: Date; createdAt: Date; only: DeadGroup | null };

/** The events a recovery is about: those since, and none that came after it was asked for. */
export function recoveryRange({ endpointId, since, createdAt, only }: Asked): RecoveryRange {
  return { endpointId, firstEventId: firstIdAt("evt", since), endEventId: firstIdAt("evt", createdAt), only };
}
