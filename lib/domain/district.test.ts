import { expect, test } from "vitest";
import { districtCode } from "./district.ts";

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
