/** A point as people paste it from a map, `47.91823, 106.91758`; null when it is none, undefined for an empty line. */
export function typedPoint(typed: string): { lat: number; lng: number } | null | undefined {
  if (typed.trim() === "") return undefined;
  const [, lat, lng] = /^\s*(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(typed) ?? [];
  if (lat === undefined || lng === undefined) return null;
  return { lat: Number(lat), lng: Number(lng) };
}
