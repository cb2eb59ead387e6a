import { instantAt, weekdayOf } from "./calendar.ts";
import type { Settings } from "./settings.ts";
import type { DeliveryWindow } from "./shipment-facts.ts";

/** Until when a delivery agreed for that window is on time: its end, else closing time of the day, else midnight. */
export function endOfWindow({ on, until }: DeliveryWindow, { opening_hours }: Pick<Settings, "opening_hours">): Date {
  return new Date(instantAt(on, until ?? opening_hours[weekdayOf(on)]?.closes ?? "23:59"));
}
