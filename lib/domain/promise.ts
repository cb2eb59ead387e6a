import { addDays, dayOf, instantAt, weekdayOf } from "./calendar.ts";
import type { ServiceLevel } from "./service-level.ts";
import type { Settings } from "./settings.ts";

type Terms = Pick<Settings, "service_levels" | "opening_hours" | "holidays">;

const MINUTE_MS = 60_000;

/** When work begins and ends on a day, in milliseconds; null when nobody works. */
function workOf(
  day: string,
  { opening_hours, holidays }: Pick<Terms, "opening_hours" | "holidays">,
): { opens: number; closes: number } | null {
  const hours = opening_hours[weekdayOf(day)];
  if (!hours || holidays.some((holiday) => holiday.day === day)) return null;
  return { opens: instantAt(day, hours.opens), closes: instantAt(day, hours.closes) };
}

/** Walks forward through opening time only: what is left at closing goes on when the next day opens. */
export function addOpeningMinutes(from: Date, minutes: number, terms: Pick<Terms, "opening_hours" | "holidays">): Date {
  let leftMs = minutes * MINUTE_MS;
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    const work = workOf(day, terms);
    if (!work) continue;
    const start = Math.max(from.getTime(), work.opens);
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
  const today = dayOf(now);
  const isLate = cut_off !== null && now.getTime() > instantAt(today, cut_off);
  const from = isLate ? new Date(instantAt(addDays(today, 1))) : now;
  return {
    estimatedPickupAt: addOpeningMinutes(from, pickup_minutes, terms),
    estimatedDeliveryAt: addOpeningMinutes(from, delivery_minutes, terms),
  };
}
