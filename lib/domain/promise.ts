import type { ServiceLevel } from "./service-level.ts";
import { type Settings, weekdays } from "./settings.ts";

type Terms = Pick<Settings, "service_levels" | "opening_hours" | "holidays">;

const timeZone = "Asia/Ulaanbaatar";
const MINUTE_MS = 60_000;

/** When work begins and ends on a day, in milliseconds; null when nobody works. */
function workOf(
  day: Temporal.PlainDate,
  { opening_hours, holidays }: Pick<Terms, "opening_hours" | "holidays">,
): { opens: number; closes: number } | null {
  const weekday = weekdays[day.dayOfWeek - 1];
  const hours = weekday && opening_hours[weekday];
  if (!hours || holidays.some((holiday) => holiday.day === day.toString())) return null;
  const at = (plainTime: string) => day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  return { opens: at(hours.opens), closes: at(hours.closes) };
}

/** Walks forward through opening time only: what is left at closing goes on when the next day opens. */
export function addOpeningMinutes(
  from: Temporal.ZonedDateTime,
  minutes: number,
  terms: Pick<Terms, "opening_hours" | "holidays">,
): Date {
  let leftMs = minutes * MINUTE_MS;
  for (let day = from.toPlainDate(); ; day = day.add({ days: 1 })) {
    const work = workOf(day, terms);
    if (!work) continue;
    const start = Math.max(from.epochMilliseconds, work.opens);
    const remainingMs = Math.max(0, work.closes - start);
    if (leftMs <= remainingMs) return new Date(start + leftMs);
    leftMs -= remainingMs;
  }
}

/**
 * When a shipment registered at `now` is promised to be picked up and delivered, counted in opening hours of
 * Asia/Ulaanbaatar, and from the next day on when it came after the cut-off.
 */
export function promise(serviceLevel: ServiceLevel, now: Date, terms: Terms) {
  const { pickup_minutes, delivery_minutes, cut_off } = terms.service_levels[serviceLevel];
  const registered = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const isLate = cut_off !== null && Temporal.PlainTime.compare(registered.toPlainTime(), cut_off) > 0;
  const from = isLate ? registered.add({ days: 1 }).startOfDay() : registered;
  return {
    estimatedPickupAt: addOpeningMinutes(from, pickup_minutes, terms),
    estimatedDeliveryAt: addOpeningMinutes(from, delivery_minutes, terms),
  };
}
