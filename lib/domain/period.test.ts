import { expect, test } from "vitest";
import { boundsOf, type Period } from "./period.ts";

const now = new Date("2026-11-24T12:00:00Z");
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

test.each<[string, Period, ReturnType<typeof boundsOf>]>([
  ["nothing narrows nothing", {}, {}],
  ["the last hour", { within: "1h" }, { since: at("11:00") }],
  ["the last day", { within: "24h" }, { since: new Date("2026-11-23T12:00:00Z") }],
  ["the last week", { within: "7d" }, { since: new Date("2026-11-17T12:00:00Z") }],
  ["from an instant", { from: "2026-11-24T19:00:00+08:00" }, { since: at("11:00") }],
  ["up to an instant", { to: "2026-11-24T11:30:00Z" }, { until: at("11:30") }],
  [
    "between two",
    { from: "2026-11-24T10:00:00Z", to: "2026-11-24T11:00:00Z" },
    { since: at("10:00"), until: at("11:00") },
  ],
  ["the later of two beginnings", { within: "1h", from: "2026-11-24T11:30:00Z" }, { since: at("11:30") }],
])("%s", (_, period, bounds) => {
  expect(boundsOf(period, now)).toEqual({ since: undefined, until: undefined, ...bounds });
});
