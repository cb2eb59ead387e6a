import { expect, test } from "vitest";
import { typedPoint } from "./map-point.ts";

test.each([
  ["47.91823, 106.91758", { lat: 47.91823, lng: 106.91758 }],
  ["47.9 106.9", { lat: 47.9, lng: 106.9 }],
  ["  ", undefined],
  ["47.9", null],
  ["Сансар, 25", null],
])("%j: %j", (typed, point) => {
  expect(typedPoint(typed)).toEqual(point);
});
