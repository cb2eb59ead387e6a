/** Mongolia's bounding box in degrees (northern and eastern extremes rounded outwards). */
const mongolia = { south: 41.5, north: 52.2, west: 87.7, east: 120 };

/** True when the point may lie in Mongolia, or when there is no complete point to judge. */
export function isInServiceArea(point: { lat?: number; lng?: number }): boolean {
  const { lat, lng } = point;
  if (lat === undefined || lng === undefined) return true;
  return lat >= mongolia.south && lat <= mongolia.north && lng >= mongolia.west && lng <= mongolia.east;
}
