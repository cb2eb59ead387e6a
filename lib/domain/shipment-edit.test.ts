import { expect, test } from "vitest";
import { type Editable, editChanges, sentByPartner, sentValues } from "./shipment-edit.ts";

const address = { name: "Бат", phone: "+97699112233", line1: "45-р байр", district: "БЗД", city: "Ulaanbaatar" };
const sent: Editable = {
  pickup_address: { ...address, name: "Номин" },
  delivery_address: address,
  service_level: "standard",
  cash_on_delivery: { amount: 50_000, currency: "MNT" },
  delivery_window: null,
};
const newPhone = { ...sent, delivery_address: { ...address, phone: "+97688112233" } };

test.each<[what: string, after: Editable, changes: unknown]>([
  ["nothing", { ...sent }, []],
  ["a phone", newPhone, [{ field: "delivery_address.phone", before: "+97699112233", after: "+97688112233" }]],
  [
    "something new",
    { ...sent, delivery_address: { ...address, khoroo: 26 } },
    [{ field: "delivery_address.khoroo", before: null, after: 26 }],
  ],
  [
    "cash taken away",
    { ...sent, cash_on_delivery: null },
    [
      { field: "cash_on_delivery.amount", before: 50_000, after: null },
      { field: "cash_on_delivery.currency", before: "MNT", after: null },
    ],
  ],
])("changes: %s", (_what, after, changes) => {
  expect(editChanges(sent, after)).toEqual(changes);
});

test("what the partner sent stays beside the first edit and every later one", () => {
  const first = sentByPartner(null, { before: sent, after: newPhone, by: "staff" });
  expect(first).toEqual({ delivery_address: address });
  const again = { ...newPhone, delivery_address: { ...address, phone: "+97680000000" } };
  expect(sentByPartner(first, { before: newPhone, after: again, by: "staff" })).toEqual(first);
});

test("what the partner edits is theirs again", () => {
  const known = { delivery_address: address, cash_on_delivery: null };
  const after = { ...newPhone, delivery_address: { ...address, line1: "46-р байр" } };
  expect(sentByPartner(known, { before: newPhone, after, by: "partner" })).toEqual({ cash_on_delivery: null });
  expect(sentByPartner({ delivery_address: address }, { before: newPhone, after, by: "partner" })).toBeNull();
});

test("what is as it was sent is not said twice", () => {
  expect(sentValues({ delivery_address: address, delivery_window: null }, newPhone)).toEqual([
    { field: "delivery_address.phone", value: "+97699112233" },
  ]);
  expect(sentValues({ delivery_window: null }, { ...sent, delivery_window: { on: "2026-11-25" } })).toEqual([
    { field: "delivery_window.on", value: null },
  ]);
  expect(sentValues(null, sent)).toEqual([]);
});
