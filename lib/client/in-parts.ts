/** What became of many: by id, and `total` says how many there are in all. */
export type Progress<Failure> = { done: string[]; failed: Failure[]; total: number };

type Parts<Target, Failure> = {
  size: number;
  /** Asks for one part. It does not reject for what the server refuses: those have failed. */
  send: (part: readonly Target[]) => Promise<{ done: string[]; failed: Failure[] }>;
  signal: AbortSignal;
  /** Told after each part. */
  onProgress: (progress: Progress<Failure>) => void;
};

/**
 * Does one thing to many, in parts, one after the other. What was sent is done; what was not when `signal` is aborted is
 * neither done nor failed.
 */
export async function inParts<Target, Failure>(
  targets: readonly Target[],
  { size, send, signal, onProgress }: Parts<Target, Failure>,
): Promise<Progress<Failure>> {
  let progress: Progress<Failure> = { done: [], failed: [], total: targets.length };
  for (let at = 0; at < targets.length && !signal.aborted; at += size) {
    const { done, failed } = await send(targets.slice(at, at + size));
    progress = { ...progress, done: [...progress.done, ...done], failed: [...progress.failed, ...failed] };
    onProgress(progress);
  }
  return progress;
}
