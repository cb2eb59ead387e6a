import type { Settings } from "./settings.ts";
import { weekdays } from "./settings.ts";
import type { DeliveryWindow } from "./shipment-facts.ts";

const timeZone = "Asia/Ulaanbaatar";

/** The day in Ulaanbaatar, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** When a day begins and ends in Ulaanbaatar. */
export function boundsOfDay(day: string): { start: Date; end: Date } {
  const date = Temporal.PlainDate.from(day);
  const at = (one: Temporal.PlainDate) => new Date(one.toZonedDateTime(timeZone).epochMilliseconds);
  return { start: at(date), end: at(date.add({ days: 1 })) };
}

/** Until when a delivery agreed for that window is on time: its end, else closing time of the day, else midnight. */
export function endOfWindow({ on, until }: DeliveryWindow, { opening_hours }: Pick<Settings, "opening_hours">): Date {
  const day = Temporal.PlainDate.from(on);
  const weekday = weekdays[day.dayOfWeek - 1];
  const plainTime = until ?? (weekday && opening_hours[weekday]?.closes) ?? "23:59";
  return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
}
