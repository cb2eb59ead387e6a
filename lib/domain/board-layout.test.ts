import { expect, test } from "vitest";
import {
  type BoardLayout,
  type ColumnId,
  canStep,
  columnIds,
  completeLayout,
  defaultLayout,
  shownColumns,
  withColumn,
  withStep,
} from "./board-layout.ts";

const kept = (...ids: string[]): BoardLayout => ({
  density: 24,
  columns: ids.map((id) => ({ id: id as ColumnId, shown: true, width: null })),
});
const order = ({ columns }: BoardLayout) => columns.map(({ id }) => id);

test("whoever never changed anything has every column but the vendor and the age", () => {
  expect(order(completeLayout(null))).toEqual(columnIds);
  const shown = shownColumns(defaultLayout).map(({ id }) => id);
  expect(shown).toEqual(columnIds.filter((id) => id !== "vendor" && id !== "age"));
});

test.each([
  ["what came since, after its neighbour", ["tracking", "status"], ["tracking", "order", "vendor", "status", "due"]],
  ["the number first", ["due", "tracking"], ["tracking", "due", "address", "recipient", "courier"]],
  ["none that is gone, and none twice", ["tracking", "gone", "due", "due"], ["tracking", "order", "vendor", "status"]],
])("a kept layout gets %s", (_what, ids, first) => {
  const layout = completeLayout(kept(...ids));
  expect(order(layout).slice(0, first.length)).toEqual(first);
  expect(order(layout).toSorted()).toEqual([...columnIds].toSorted());
  expect(layout.density).toBe(24);
});

test("a column is hidden and given a width within what can be read; the number stays", () => {
  const layout = withColumn(withColumn(defaultLayout, "order", { shown: false }), "due", { width: 9_000.4 });
  expect(layout.columns.find(({ id }) => id === "order")).toEqual({ id: "order", shown: false, width: null });
  expect(layout.columns.find(({ id }) => id === "due")).toEqual({ id: "due", shown: true, width: 640 });
  expect(withColumn(layout, "due", { width: 1 }).columns.find(({ id }) => id === "due")?.width).toBe(48);
  expect(withColumn(layout, "tracking", { shown: false }).columns[0]).toMatchObject({ id: "tracking", shown: true });
});

test("a column steps over what is hidden, and never before the number", () => {
  // The vendor's, between these two, is hidden.
  const stepped = withStep(defaultLayout, "status", -1);
  expect(order(stepped).slice(0, 4)).toEqual(["tracking", "status", "order", "vendor"]);
  expect(order(withStep(stepped, "status", 1)).slice(0, 4)).toEqual(["tracking", "order", "status", "vendor"]);
  expect(canStep(stepped, "status", -1)).toBe(false);
  expect(withStep(stepped, "status", -1)).toBe(stepped);
  expect(canStep(defaultLayout, "flags", 1)).toBe(false);
  expect(canStep(defaultLayout, "tracking", 1)).toBe(false);
});
