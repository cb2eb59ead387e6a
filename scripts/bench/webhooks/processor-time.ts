import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const TICK_MICROS = 10_000;

/**
 * Microseconds of processor time that a process has used, those of its children included: on a machine that is busy
 * with others, this is what stays comparable. NaN where there is no /proc.
 */
export function processorMicros(pid: number): number {
  const own = statOf(pid);
  if (!own) return Number.NaN;
  const children = readdirSync("/proc")
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid)
    .map((stat) => stat?.ticks ?? 0);
  return (own.ticks + own.endedChildren + children.reduce((sum, ticks) => sum + ticks, 0)) * TICK_MICROS;
}

function statOf(pid: number): { parent: number; ticks: number; endedChildren: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // After the name, which may hold anything: state, parent, …; fields 14 to 17 of proc(5) are the times.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const at = (field: number) => Number(fields[field - 3]);
    return { parent: at(4), ticks: at(14) + at(15), endedChildren: at(16) + at(17) };
  } catch {
    return null;
  }
}
