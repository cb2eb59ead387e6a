const isTerminal = process.stdout.isTTY === true;

/**
 * Does one step of the start and prints it as a line with its seconds.
 *
 * @param doing shown while it lasts, e.g. "Building"
 * @param work returns its result and the words of the finished line
 */
export async function step<T>(doing: string, work: () => Promise<{ done: string; result: T }>): Promise<T> {
  const startedAt = performance.now();
  if (isTerminal) process.stdout.write(`  ${doing} …`);
  try {
    const { done, result } = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    process.stdout.write(`${isTerminal ? "\r\u001b[K" : ""}${seconds.padStart(6)} s  ${done}\n`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write("\n");
    throw error;
  }
}
