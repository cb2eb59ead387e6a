import { expect, test } from "vitest";
import { boardClock } from "./board-clock.ts";
import { byRisk } from "./board-order.ts";
import { boardSettingsOf, defaultSettings } from "./settings.ts";

const clock = boardClock(new Date("2026-05-26T04:00:00Z"), boardSettingsOf(defaultSettings));
const row = (id: string, due: string | null, service_level: "standard" | "express" = "standard") =>
  ({ id, status: "in_transit", estimated_pickup_at: null, estimated_delivery_at: due, service_level }) as const;

test("late first, then due soon, then the rest; the newest first of those due at once; what is never due last", () => {
  const rows = [
    row("undated", null),
    row("calm express", "2026-05-26T05:00:00Z", "express"),
    row("soon", "2026-05-26T05:30:00Z"),
    row("a late", "2026-05-26T03:00:00Z"),
    row("b late", "2026-05-26T03:00:00Z"),
    row("latest", "2026-05-25T03:00:00Z"),
  ];
  expect(byRisk(rows, clock).map(({ id }) => id)).toEqual([
    "latest",
    "b late",
    "a late",
    "soon",
    "calm express",
    "undated",
  ]);
});
