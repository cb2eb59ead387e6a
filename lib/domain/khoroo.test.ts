import { expect, test } from "vitest";
import { khorooIn, khoroosExceeded, placeOf } from "./khoroo.ts";

test.each([
  ["26-р хороо, 45-р байр", 26],
  ["45-р байр, 3 хороо", 3],
  ["7 дугаар хороо", 7],
  ["12r horoo", 12],
  ["45-р байр, 12 тоот", null],
  ["126-р хороо", null],
])("%s: %s", (line, khoroo) => {
  expect(khorooIn(line)).toBe(khoroo);
});

test.each([
  [{ district: "Bayanzurkh", khoroo: 26, line1: "3-р хороо" }, "БЗД 26"],
  [{ district: "БЗД", line1: "26-р хороо, 45-р байр" }, "БЗД 26"],
  [{ district: "Дархан", line1: "5-р байр" }, "Дархан"],
])("%j is said %s", (address, said) => {
  expect(placeOf(address)).toBe(said);
});

test.each([
  ["БЗД", 43, null],
  ["Баянзүрх", 44, { code: "БЗД", most: 43 }],
  ["БХД", 3, { code: "БХД", most: 2 }],
  ["Дархан", 99, null],
])("khoroo %s %i: %j", (district, khoroo, exceeded) => {
  expect(khoroosExceeded(district, khoroo)).toEqual(exceeded);
});
