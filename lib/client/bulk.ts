import type { BulkAction, BulkAnswer, BulkRefusal } from "#lib/contracts/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { inParts, type Progress } from "./in-parts.ts";
import { RequestError, requestJson } from "./request-json.ts";

const PART = 200;

export type BulkTarget = { id: string; version: number };
/** Why one of them was not done; `unreachable` when it is not known whether it was. */
export type BulkFailure = Omit<BulkRefusal, "code"> & { code: RequestError["code"] };
export type BulkProgress = Progress<BulkFailure>;

export type Observed = { signal: AbortSignal; onProgress: (progress: BulkProgress) => void };

type Batch = { batchId: string; action: BulkAction; targets: readonly BulkTarget[] };

/**
 * Does one thing to many shipments, in parts, one after the other. What was sent is done; what was not when `signal` is
 * aborted is neither done nor failed.
 */
export function changeInBulk(environment: Environment, { batchId, action, targets }: Batch, observed: Observed) {
  return inParts(targets, {
    ...observed,
    size: PART,
    send: (part) => {
      const shipments = part.map(({ id, version }) => ({ id, expected_version: version }));
      return askFor(`/api/dashboard/${environment}/shipments/bulk`, { batch_id: batchId, action, shipments }, part);
    },
  });
}

/** Sends one part. One that is refused as a whole: each of its rows was. */
export async function askFor(
  path: string,
  body: unknown,
  part: readonly { id: string }[],
): Promise<{ done: string[]; failed: BulkFailure[] }> {
  try {
    const { done, refused } = await requestJson<BulkAnswer>(path, { method: "POST", body });
    return { done, failed: refused };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { code } = error;
    return { done: [], failed: part.map(({ id }) => ({ id, code })) };
  }
}
