import { expect, test } from "vitest";
import type { ImportColumn } from "#lib/domain/import-sheet.ts";
import { checkRow } from "./check-row.ts";
import { readSheet } from "./read-sheet.ts";

const titles: [string, ImportColumn][] = [
  ["захиалга", "order"],
  ["order", "order"],
  ["дэлгүүрийн id", "vendorId"],
  ["дэлгүүр", "vendor"],
  ["дэлгүүрийн утас", "vendorPhone"],
  ["авах хаяг", "pickupAddress"],
  ["авах дүүрэг", "pickupDistrict"],
  ["хүлээн авагч", "recipient"],
  ["утас", "phone"],
  ["дүүрэг", "district"],
  ["хаяг", "address"],
];
const headings = new Map(titles);
const head = "Захиалга;Дэлгүүрийн ID;Дэлгүүр;Дэлгүүрийн утас;Авах хаяг;Авах дүүрэг;Хүлээн авагч;Утас;Дүүрэг;Хаяг";
const row = "A-1;7;Номин;7711 2233;Их дэлгүүр, 1 давхар;ЧД;Өлзий;9911 2233;БЗД;45-р байр";

test.each([
  ["semicolons", `${head}\n${row}\n`],
  ["a mark and Windows's line ends", `\uFEFF${head}\r\n${row}\r\n`],
  [
    "commas, with what has one in quotes",
    `${head}\n${row}`.replace("Их дэлгүүр, 1 давхар", '"Их дэлгүүр, 1 давхар"').replaceAll(";", ","),
  ],
  ["tabs", `${head}\n${row}`.replaceAll(";", "\t")],
])("read with %s", (_how, text) => {
  const sheet = readSheet(text, headings);
  expect(sheet).toMatchObject({ unknown: [], missing: [], rows: [{ line: 2 }] });
  const [first] = sheet?.rows ?? [];
  expect(first && checkRow(first, new Map())).toMatchObject({
    problems: [],
    body: { order_id: "A-1", pickup_address: { line1: "Их дэлгүүр, 1 давхар" } },
  });
});

test("every problem of a row at once, and empty lines are none", () => {
  const sheet = readSheet(`${head}\n\n;;\n;7;Номин;77;Их дэлгүүр;ЧД;Өлзий;9911 2233;БЗД;45-р байр`, headings);
  expect(sheet?.rows.map(({ line }) => line)).toEqual([4]);
  const [bad] = sheet?.rows ?? [];
  expect(bad && checkRow(bad, new Map()).problems).toEqual([
    { field: "order_id", problem: "missing" },
    { field: "pickup_address.phone", problem: "phone" },
  ]);
});

test("titles nobody knows, and those that are not there", () => {
  expect(readSheet("Order;Өнгө\nA-1;улаан", headings)).toMatchObject({
    unknown: ["Өнгө"],
    missing: expect.arrayContaining(["recipient", "phone"]),
  });
});

test("what is no table", () => {
  expect(readSheet("", headings)).toBeNull();
  expect(readSheet('a;"b\nc', headings)).toBeNull();
});
