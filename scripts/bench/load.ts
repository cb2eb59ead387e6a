import { Pool } from "undici";

/** A POST has a body; what has none is a GET. */
export type Shot = { path: string; headers: Record<string, string>; body?: string };

export type Measured = { requests: number; perSecond: number; p50Ms: number; p99Ms: number };

const quantile = (sorted: number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;

/**
 * Fires shots from `concurrency` callers, each waiting for its answer before the next, for `seconds`.
 * @throws Error on any answer but 201 to a POST and 200 to a GET: a bench of refusals measures nothing
 */
export async function fire(
  origin: string,
  options: { seconds: number; concurrency: number; shot: () => Shot },
): Promise<Measured> {
  const pool = new Pool(origin, { connections: options.concurrency });
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + options.seconds * 1000;
  const caller = async () => {
    while (performance.now() < until) {
      const shot = options.shot();
      const at = performance.now();
      const { statusCode, body } = await pool.request({ method: shot.body === undefined ? "GET" : "POST", ...shot });
      const text = await body.text();
      if (statusCode !== (shot.body === undefined ? 200 : 201))
        throw new Error(`${origin} answered ${statusCode}: ${text.slice(0, 300)}`);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, caller));
  const elapsedS = (performance.now() - started) / 1000;
  await pool.close();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsedS,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}

/** The round in the middle by throughput. */
export function median<Round extends Measured>(rounds: Round[]): Round {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("no round was measured");
  return middle;
}
