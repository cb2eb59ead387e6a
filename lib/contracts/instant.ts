/** An instant on the wire: RFC 3339, UTC, whole seconds with `Z`, as in the contract's examples (§3). */
export function wireInstant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The same for an instant that may not have come. */
export function wireInstantOrNull(at: Date | null): string | null {
  return at && wireInstant(at);
}

/** An instant for our own screens, to the millisecond. */
export function exactInstant(at: Date): string {
  return at.toISOString();
}

/** The same for an instant that may not have come. */
export function exactInstantOrNull(at: Date | null): string | null {
  return at && exactInstant(at);
}
