import { expect, test } from "vitest";
import { boardClock } from "./board-clock.ts";
import { askedBy, countIn, isAsked, viewQueryOf } from "./saved-view.ts";
import { boardSettingsOf, defaultSettings } from "./settings.ts";

test("a view keeps what narrows, and asks for it again", () => {
  const query = { view: "late", district: "БЗД", group: "courier" } as const;
  const asked = askedBy(query);
  expect(asked).toMatchObject({ ...query, q: "", status: null });
  expect(viewQueryOf(asked)).toEqual(query);
});

test("a view is what is asked for only when nothing more and nothing less is", () => {
  const query = { level: "express" } as const;
  expect(isAsked(query, askedBy(query))).toBe(true);
  expect(isAsked(query, askedBy({ ...query, group: "status" }))).toBe(false);
  expect(isAsked({ ...query, cod: "yes" }, askedBy(query))).toBe(false);
});

const clock = boardClock(new Date("2026-05-26T04:00:00Z"), boardSettingsOf(defaultSettings));
const row = {
  status: "created",
  estimated_pickup_at: "2026-05-26T03:00:00Z",
  estimated_delivery_at: "2026-05-26T15:59:00Z",
  service_level: "standard",
  courier: null,
  pickup_courier: null,
  last_attempt_at: null,
  return_state: "none",
  has_pin: true,
  district_code: "БЗД",
  repeats_order: false,
  canceled_late: false,
  vendor_id: "vendor-7",
  partner: "shop",
  cod_amount: null,
} as const;
const fetched = { ...row, status: "picked_up", courier: { id: "cur_1" } } as const;

test.each([
  [{}, 2],
  [{ view: "late" }, 1],
  [{ group: "pickup" }, 1],
  [{ group: "pickup", courier: "cur_1" }, 0],
  [{ group: "status" }, 2],
  [{ q: "x" }, null],
  [{ status: "delivered" }, null],
] as const)("%j counts %j", (query, count) => {
  expect(countIn(query, [row, fetched], clock)).toBe(count);
});
