import { expect, test } from "vitest";
import { AppError } from "./app-error.ts";
import { refuseReturn, returnStateOf, returnSteps, stepsFrom } from "./return-to-vendor.ts";

const at = new Date("2026-11-24T10:00:00Z");
const failed = {
  ...{ status: "failed" as const, pickedUpAt: at, canceledLateAt: null },
  ...{ returningAt: null, returnedAt: null, failure: { reason: "refused" } },
};

test.each([
  ["failed after the pickup", failed, "due"],
  ["failed at the vendor's", { ...failed, pickedUpAt: null }, "none"],
  ["lost", { ...failed, failure: { reason: "lost" } }, "none"],
  ["canceled late", { ...failed, status: "in_transit" as const, canceledLateAt: at }, "due"],
  ["canceled late and delivered all the same", { ...failed, status: "delivered" as const, canceledLateAt: at }, "none"],
  ["under way to the recipient", { ...failed, status: "out_for_delivery" as const }, "none"],
  ["on its way back", { ...failed, returningAt: at }, "under_way"],
  ["back", { ...failed, returningAt: at, returnedAt: at }, "done"],
])("%s: %s", (_what, shipment, state) => {
  expect(returnStateOf(shipment)).toBe(state);
  for (const step of returnSteps) {
    if (stepsFrom[returnStateOf(shipment)].includes(step)) expect(() => refuseReturn(shipment, step)).not.toThrow();
    else expect(() => refuseReturn(shipment, step)).toThrow(AppError);
  }
});

test("the steps", () => {
  expect(stepsFrom).toEqual({ none: [], due: ["returning", "returned"], under_way: ["returned"], done: [] });
});
