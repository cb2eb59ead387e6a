import type { ServiceLevel } from "./service-level.ts";

export type OpeningHours = { opensAtHour: number; closesAtHour: number };

/** PickPack's promise per service level, in minutes of opening time (contract §4 leaves it to us). */
const promises: Record<ServiceLevel, { pickupMinutes: number; deliveryMinutes: number }> = {
  standard: { pickupMinutes: 8 * 60, deliveryMinutes: 24 * 60 },
  same_day: { pickupMinutes: 3 * 60, deliveryMinutes: 8 * 60 },
  express: { pickupMinutes: 60, deliveryMinutes: 3 * 60 },
};

export const openingHours: OpeningHours = { opensAtHour: 9, closesAtHour: 21 };

const timeZone = "Asia/Ulaanbaatar";

/** Walks forward through opening time only: what is left at closing goes on when the next day opens. */
function addOpeningMinutes(from: Date, minutes: number, hours: OpeningHours): Date {
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  let left = minutes;
  for (;;) {
    const opens = at.with({
      hour: hours.opensAtHour,
      minute: 0,
      second: 0,
      millisecond: 0,
      microsecond: 0,
      nanosecond: 0,
    });
    const closes = opens.add({ hours: hours.closesAtHour - hours.opensAtHour });
    if (Temporal.ZonedDateTime.compare(at, opens) < 0) at = opens;
    const remaining = Math.max(0, at.until(closes).total("minutes"));
    if (left <= remaining) return new Date(at.add({ seconds: Math.round(left * 60) }).epochMilliseconds);
    left -= remaining;
    at = opens.add({ days: 1 });
  }
}

/**
 * When a shipment registered at `now` is promised to be picked up and delivered, counted in opening hours of
 * Asia/Ulaanbaatar.
 */
export function promise(serviceLevel: ServiceLevel, now: Date, hours = openingHours) {
  const { pickupMinutes, deliveryMinutes } = promises[serviceLevel];
  return {
    estimatedPickupAt: addOpeningMinutes(now, pickupMinutes, hours),
    estimatedDeliveryAt: addOpeningMinutes(now, deliveryMinutes, hours),
  };
}
