let aheadMs = 0;

/** Learns from an answer how far the server's clock is from this machine's. @param date its `Date` header, whole seconds */
export function hearServerTime(date: string | null): void {
  const at = Date.parse(date ?? "");
  if (!Number.isNaN(at)) aheadMs = at + 500 - Date.now();
}

/** The time as the server would tell it, to a second or so: what a counter's machine shows may be anything. */
export function serverNow(): Date {
  return new Date(Date.now() + aheadMs);
}
