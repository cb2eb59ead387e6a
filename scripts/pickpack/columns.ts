/** Rows as lines with aligned columns under a head; a sentence when there are none. */
export function columns(head: string[], rows: string[][], none: string): string[] {
  if (rows.length === 0) return [none];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** An instant in the time of Ulaanbaatar, to the minute; a dash for none. */
export function shortTime(instant: Date | null): string {
  if (!instant) return "–";
  return instant.toLocaleString("sv-SE", { timeZone: "Asia/Ulaanbaatar", dateStyle: "short", timeStyle: "short" });
}
