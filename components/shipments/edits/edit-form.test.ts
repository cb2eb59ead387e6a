import { expect, test } from "vitest";
import { addressForm, addressPatch, agreedWindow, windowForm } from "./edit-form.ts";

const address = { name: "Бат", phone: "+97699112233", line1: "45-р байр", district: "БЗД", city: "Ulaanbaatar" };
const form = addressForm({ ...address, khoroo: 26, lat: 47.9, lng: 106.9 });

test("what was not touched is sent as it was", () => {
  expect(form).toMatchObject({ phone: "9911 2233", khoroo: "26", landmark: "", point: "47.9, 106.9" });
  const { city: _, ...sent } = address;
  expect(addressPatch(form)).toEqual({ patch: { ...sent, khoroo: 26, landmark: null, lat: 47.9, lng: 106.9 } });
});

test.each([
  [{ phone: "991" }, ["phone"]],
  [{ name: " ", line1: "" }, ["name", "line1"]],
  [{ khoroo: "0" }, ["khoroo"]],
  [{ khoroo: "хорин" }, ["khoroo"]],
  [{ point: "Сансар" }, ["point"]],
  [{ point: "10, 10" }, ["point"]],
])("%j is refused", (patch, problems) => {
  expect(addressPatch({ ...form, ...patch })).toEqual({ problems });
});

test("an empty field takes away what was there", () => {
  expect(addressPatch({ ...form, khoroo: "", point: "" })).toMatchObject({
    patch: { khoroo: null, lat: null, lng: null },
  });
});

test.each([
  [
    { on: "2026-11-25", from: "18:00", until: "20:00" },
    { on: "2026-11-25", from: "18:00", until: "20:00" },
  ],
  [{ on: "2026-11-25", from: "", until: "" }, { on: "2026-11-25" }],
  [windowForm(null), null],
  [{ on: "", from: "18:00", until: "" }, undefined],
  [{ on: "2026-11-25", from: "20:00", until: "18:00" }, undefined],
])("%j: %j", (fields, window) => {
  expect(agreedWindow(fields)).toEqual(window);
});
