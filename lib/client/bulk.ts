import type { BulkAction, BulkAnswer, BulkRefusal } from "#lib/contracts/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { RequestError, requestJson } from "./request-json.ts";

const PART = 200;

export type BulkTarget = { id: string; version: number };
/** Why one of them was not done; `unreachable` when it is not known whether it was. */
export type BulkFailure = Omit<BulkRefusal, "code"> & { code: RequestError["code"] };
export type BulkProgress = { done: string[]; failed: BulkFailure[]; total: number };

type Batch = { batchId: string; action: BulkAction; targets: readonly BulkTarget[] };

/**
 * Does one thing to many shipments, in parts, one after the other. What was sent is done; what was not when `signal` is
 * aborted is neither done nor failed.
 * @param onProgress told after each part
 */
export async function changeInBulk(
  environment: Environment,
  { batchId, action, targets }: Batch,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: BulkProgress) => void },
): Promise<BulkProgress> {
  let progress: BulkProgress = { done: [], failed: [], total: targets.length };
  for (let at = 0; at < targets.length && !signal.aborted; at += PART) {
    const part = targets.slice(at, at + PART);
    const shipments = part.map(({ id, version }) => ({ id, expected_version: version }));
    const body = { batch_id: batchId, action, shipments };
    const answer = await requestJson<BulkAnswer>(`/api/dashboard/${environment}/shipments/bulk`, {
      method: "POST",
      body,
    }).catch((error: unknown) => failedWhole(error, part));
    progress = {
      done: [...progress.done, ...answer.done],
      failed: [...progress.failed, ...answer.refused],
      total: targets.length,
    };
    onProgress(progress);
  }
  return progress;
}

/** A part that was refused as a whole: each of its rows was. */
function failedWhole(error: unknown, part: readonly BulkTarget[]): { done: string[]; refused: BulkFailure[] } {
  if (!(error instanceof RequestError)) throw error;
  return { done: [], refused: part.map(({ id }) => ({ id, code: error.code })) };
}
