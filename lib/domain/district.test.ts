import { expect, test } from "vitest";
import { districtCode, districtName } from "./district.ts";

test.each([
  ["Баянзүрх", "БЗД"],
  ["БЗД", "БЗД"],
  ["баянзүрх дүүрэг", "БЗД"],
  ["Bayanzurkh", "БЗД"],
  ["Bayanzürkh District", "БЗД"],
  ["Хан-Уул", "ХУД"],
  ["khan uul", "ХУД"],
  ["songino", "СХД"],
  ["СҮХБААТАР", "СБД"],
  ["Chingeltei duureg", "ЧД"],
  ["Налайх", "НД"],
  ["Дархан", null],
  ["", null],
])("%j is %j", (spelling, code) => expect(districtCode(spelling)).toBe(code));

test("a decomposed spelling is the same district", () => expect(districtCode("Баянзүрх".normalize("NFD"))).toBe("БЗД"));

test.each([
  ["bzd", "Баянзүрх"],
  ["Хан-Уул дүүрэг", "Хан-Уул"],
  ["Дархан", null],
])("%j is written out as %j", (spelling, name) => expect(districtName(spelling)).toBe(name));
