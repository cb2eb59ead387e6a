import { expect, test } from "vitest";
import { type ColumnId, defaultLayout, withColumn } from "#lib/domain/board-layout.ts";
import { placeColumns } from "./board-columns.ts";

const growing = (layout: typeof defaultLayout) =>
  placeColumns(layout)
    .columns.filter(({ width }) => width === null)
    .map(({ id }) => id);

test.each<[string, ColumnId, Parameters<typeof withColumn>[2], ColumnId]>([
  ["the address, for a start", "order", {}, "address"],
  ["the last one when the address has a width of its own", "address", { width: 300 }, "flags"],
  ["the last one when the address is hidden", "address", { shown: false }, "flags"],
])("what is left over takes %s", (_what, id, change, taker) => {
  expect(growing(withColumn(defaultLayout, id, change))).toEqual([taker]);
});

test("the table is never narrower than its columns", () => {
  const { leastWidth } = placeColumns(defaultLayout);
  expect(placeColumns(withColumn(defaultLayout, "order", { width: 210 })).leastWidth).toBe(leastWidth + 106);
  expect(placeColumns(withColumn(defaultLayout, "order", { shown: false })).leastWidth).toBe(leastWidth - 104);
});
