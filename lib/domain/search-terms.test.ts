import { expect, test } from "vitest";
import { callerOf, missingCodes, pastedCodes, searchOf } from "./search-terms.ts";

test.each([
  ["", [], null],
  ["  PP25   ганд ", [["pp25"], ["ганд"]], null],
  ["bzd 26", [["bzd", "бзд"]], 26],
  ["БЗД 26", [["бзд"]], 26],
  ["бзд 26-р хороо 45", [["бзд"], ["45"]], 26],
  ["hud 126", [["hud", "худ"], ["126"]], null],
  ["26 байр", [["26"], ["байр"]], null],
  ["БЗД", [["бзд"]], null],
  ["Баянзүрх дүүрэг 7", [["баянзүрх дүүрэг", "бзд"]], 7],
  ["хан уул", [["хан уул", "худ"]], null],
  ["khan-uul зайсан", [["khan-uul", "худ"], ["зайсан"]], null],
  ["9911 2233", [["99112233"]], null],
  ["+976 9911-2233", [["99112233"]], null],
  ["99112233 болд", [["99112233"], ["болд"]], null],
  ["v-465325d9-0332-4999-9197-3a37", [["v-465325d9-0332-4999-9197-3a37"]], null],
  ["2025112233", [["2025112233"]], null],
])("%j is sought as %j in khoroo %j", (query, terms, khoroo) => {
  expect(searchOf(query)).toEqual({ terms, khoroo });
});

test.each([
  ["PP0000000018\nPP0000000026", ["PP0000000018", "PP0000000026"]],
  ["PP0000000018\r\n\r\nSHOP-20481\n", ["PP0000000018", "SHOP-20481"]],
  ["PP0000000018, PP0000000026; PP0000000018", ["PP0000000018", "PP0000000026"]],
  ["PP0000000018", null],
  ["PP0000000018 PP0000000026", null],
  ["БЗД, 26-р хороо", null],
  ["Зайсан, 308-р", null],
  ["", null],
])("%j holds the codes %j", (query, codes) => {
  expect(pastedCodes(query)).toEqual(codes);
});

test("missingCodes: neither a number nor an order, in whatever case it was typed", () => {
  const rows = [{ tracking_number: "PP0000000018", order_id: "Shop-1" }];
  expect(missingCodes(["pp0000000018", "SHOP-1", "SHOP-12"], rows)).toEqual(["SHOP-12"]);
});

test.each([
  ["99112233", "+97699112233"],
  [" 9911 2233 ", "+97699112233"],
  ["+976 9911-2233", "+97699112233"],
  ["9911223", null],
  ["991122334", null],
  ["99112233 болд", null],
])("%j calls from %j", (query, phone) => {
  expect(callerOf(query)).toBe(phone);
});
