/** An instant on the wire: RFC 3339, UTC, whole seconds with `Z`, as in the contract's examples (§3). */
export function wireInstant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The same for an instant that may not have come. */
export function wireInstantOrNull(at: Date | null): string | null {
  return at && wireInstant(at);
}
