/** A query string of what is set: `?status=dead&limit=50`, or nothing. */
export function searchOf(values: Record<string, string | number | undefined | null>): string {
  const set = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
  );
  return set.length === 0 ? "" : `?${new URLSearchParams(set)}`;
}
