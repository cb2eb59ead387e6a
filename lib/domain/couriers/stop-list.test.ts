import { expect, test } from "vitest";
import { stopList } from "./stop-list.ts";
import type { StopRow, Stops } from "./stops.ts";

const words = {
  ...{ pickups: "АВАХ", deliveries: "ХҮРГЭХ", parcels: "илгээмж", landmark: "Чиг", note: "Анхаар" },
  ...{ collect: "Авах мөнгө", later: "Дараа өдөр", cash: "НИЙТ", nothing: "Юу ч алга" },
};

const plain: StopRow = {
  ...{ id: "1", status: "picked_up", tracking_number: "PP0123456784", order_id: "o" },
  ...{ courier: null, pickup_courier: null },
  pickup: { name: "Сор Ноолуур", phone: "+97677118822", line1: "Сөүлийн гудамж 21", district: "СБД" },
  ...{ district: "Bayanzurkh", district_code: "БЗД", khoroo: 26, line1: "45-р байр", landmark: null },
  ...{
    recipient_name: "Анар",
    recipient_phone: "+97699112233",
    canceled_late: false,
    cod_amount: null,
    delivery_window: null,
    note: null,
  },
  ...{ estimated_pickup_at: null, estimated_delivery_at: null },
};

const none: Stops<StopRow> = { pickups: [], deliveries: [], later: 0, cash: 0 };
const list = (stops: Partial<Stops<StopRow>>) => stopList("Болд · 2026-11-24", { ...none, ...stops }, words);

test("a whole day", () => {
  const full: StopRow = {
    ...plain,
    ...{ landmark: "Сансарын тунель", cod_amount: 125_000, note: { text: "Дуудаад ир", audience: "courier" } },
    delivery_window: { on: "2026-11-24", from: "14:00", until: "16:00" },
  };
  const stops = {
    pickups: [{ place: plain.pickup, rows: [plain, plain] }],
    deliveries: [full, plain],
    later: 2,
    cash: 125_000,
  };
  expect(list(stops)).toBe(
    [
      "Болд · 2026-11-24",
      "АВАХ: 1",
      "1. Сор Ноолуур · 2 илгээмж\n7711 8822\nСБД, Сөүлийн гудамж 21",
      "ХҮРГЭХ: 2",
      "1. БЗД 26 · Анар\n9911 2233\n45-р байр\nЧиг: Сансарын тунель\n14:00–16:00\nАнхаар: Дуудаад ир\nАвах мөнгө: 125,000₮\nPP0123456784",
      "2. БЗД 26 · Анар\n9911 2233\n45-р байр\nPP0123456784",
      "Дараа өдөр: 2",
      "НИЙТ: 125,000₮",
    ].join("\n\n"),
  );
});

test.each<[string, Partial<StopRow>, string | RegExp]>([
  [
    "a district that is not known, as it was spelt",
    { district_code: null, district: "Дархан", khoroo: null },
    "1. Дархан · Анар",
  ],
  ["no khoroo", { khoroo: null }, "1. БЗД · Анар"],
  ["from an hour on", { delivery_window: { on: "2026-11-24", from: "14:00" } }, "45-р байр\n14:00\nPP"],
  ["until an hour", { delivery_window: { on: "2026-11-24", until: "16:00" } }, "45-р байр\n16:00\nPP"],
  ["a day without hours", { delivery_window: { on: "2026-11-24" } }, "45-р байр\nPP"],
  ["a phone from abroad", { recipient_phone: "+79161234567" }, "\n+79161234567\n"],
  ["lines that were sent as several", { line1: "45-р байр\r\n  12 тоот\t" }, "\n45-р байр 12 тоот\n"],
  ["cash of nothing", { cod_amount: 0 }, "\nАвах мөнгө: 0₮\n"],
])("%s", (_, patch, expected) => {
  expect(list({ deliveries: [{ ...plain, ...patch }] })).toContain(expected);
});

test("what the office wrote for itself stays there", () => {
  const note = { text: "Төлбөрийн маргаантай", audience: "office" } as const;
  expect(list({ deliveries: [{ ...plain, note }] })).not.toContain(note.text);
});

test("a day without stops says so, and cash still comes last", () => {
  expect(list({})).toBe("Болд · 2026-11-24\n\nЮу ч алга\n\nНИЙТ: 0₮");
  expect(list({ later: 1 }).split("\n").at(-1)).toBe("НИЙТ: 0₮");
});

test("the number of stops does not matter to the last line", () => {
  const text = list({ deliveries: Array.from({ length: 60 }, () => plain), cash: 7_500_000 });
  expect(text).toContain("\n60. БЗД 26");
  expect(text.endsWith("\n\nНИЙТ: 7,500,000₮")).toBe(true);
});
