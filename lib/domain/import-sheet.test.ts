import { describe, expect, test } from "vitest";
import { bodyOf, columnOf, importColumns, problemOf, requiredColumns } from "./import-sheet.ts";

const words = new Map([["яаралтай", "express"]]);

test("a row becomes the body of POST /shipments", () => {
  const cells = {
    ...{ order: " A-1 ", vendorId: "7", vendor: "Номин", vendorPhone: "7711 2233", pickupAddress: "Их дэлгүүр" },
    ...{ pickupDistrict: "ЧД", recipient: "Өлзий", phone: "+976 9911-2233", district: "БЗД", khoroo: "26" },
    ...{ address: "'-45-р байр", cod: "125,000₮", service: "Яаралтай", pieces: "2", description: "" },
  };
  expect(bodyOf(cells, words)).toEqual({
    ...{ order_id: "A-1", vendor_id: "7", service_level: "express", parcel: { pieces: 2 } },
    pickup_address: { name: "Номин", phone: "+97677112233", line1: "Их дэлгүүр", district: "ЧД" },
    delivery_address: { name: "Өлзий", phone: "+97699112233", line1: "-45-р байр", district: "БЗД", khoroo: 26 },
    cash_on_delivery: { amount: 125_000, currency: "MNT" },
  });
});

test.each([
  ["99112233", "+97699112233"],
  ["97699112233", "+97699112233"],
  ["(99) 11-22-33", "+97699112233"],
  ["9911223", "9911223"],
])("the phone %s is %s", (phone, read) => {
  expect(bodyOf({ phone }, words).delivery_address).toEqual({ phone: read });
});

test.each([
  ["125,000₮", 125_000],
  ["1 200 000 ₮", 1_200_000],
  ["45000", 45_000],
  ["-5", -5],
  ["арван мянга", "арван мянга"],
  ["45000,00", "45000,00"],
  ["45 000,00", "45 000,00"],
  ["45.000", "45.000"],
  ["45000.50", "45000.50"],
  ["1,2", "1,2"],
])("the amount %s is read as %s, and refused where that is no number", (cod, read) => {
  expect(bodyOf({ cod }, words).cash_on_delivery).toMatchObject({ amount: read });
});

test("every column has a member of its own, and the required ones are columns", () => {
  const fields = importColumns.map((column) => JSON.stringify(bodyOf({ [column]: "1" }, words)));
  expect(new Set(fields).size).toBe(importColumns.length);
  expect(requiredColumns).toEqual([
    ...["order", "vendorId", "vendor", "vendorPhone", "pickupAddress", "pickupDistrict"],
    ...["recipient", "phone", "district", "address"],
  ]);
  expect(columnOf("delivery_address.line1")).toBe("address");
  expect(columnOf("metadata")).toBeNull();
});

describe("a problem is said as", () => {
  test.each([
    ["order_id", "invalid_type", undefined, "missing"],
    ["delivery_address.phone", "invalid_format", "12", "phone"],
    ["parcel.weight_g", "invalid_type", "хүнд", "number"],
    ["cash_on_delivery.amount", "too_small", 0, "number"],
    ["service_level", "invalid_value", "маргааш", "choice"],
    ["order_id", "too_big", "A", "too_long"],
    ["order_id", "custom", "A", "invalid"],
  ])("%s %s of %s: %s", (field, code, value, problem) => {
    expect(problemOf(field, { code }, value)).toBe(problem);
  });
});
