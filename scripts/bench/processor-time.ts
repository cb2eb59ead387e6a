import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second (`USER_HZ`). */
const tickMs = 10;

type Usage = { parent: number; ownMs: number; endedMs: number };

function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, which may hold anything, stands in the brackets; see proc_pid_stat(5) for what comes behind.
    const [, parent = "", ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest
      .slice(9, 13)
      .map((ticks) => Number(ticks) * tickMs);
    return { parent: Number(parent), ownMs: user + system, endedMs: endedUser + endedSystem };
  } catch {
    return null;
  }
}

/**
 * Processor time of a process and all its children so far, in milliseconds: on a machine that is busy with other things
 * it says more than the clock. NaN where there is no /proc.
 */
export function processorTimeMs(pid: number): number {
  const root = usageOf(pid);
  if (!root) return Number.NaN;
  const children = readdirSync("/proc").flatMap((entry) => {
    const usage = /^\d+$/.test(entry) ? usageOf(Number(entry)) : null;
    return usage?.parent === pid ? [usage.ownMs] : [];
  });
  return children.reduce((sum, ms) => sum + ms, root.ownMs + root.endedMs);
}
