import { expect, test } from "vitest";
import { type Evidence, judge } from "./judge.ts";

const told = (seq: number, shipmentId = "shp_1") => ({ shipmentId, seq });
const at = (seq: number, shipmentId = "shp_1", endpointId = "whe_1") => ({ endpointId, shipmentId, seq });
const row = (seq: number, status: "delivered" | "dead" | "pending" = "delivered") => ({ ...at(seq), status });

const well: Evidence = {
  answered: [told(1), told(2)],
  endpointIds: ["whe_1"],
  deliveries: [row(1), row(2)],
  accepted: [at(1), at(2)],
};

test("all three agree", () => {
  expect(judge(well)).toEqual({ answered: 2, delivered: 2, duplicated: 0, lost: [], outOfOrder: [] });
});

test.each<[string, Partial<Evidence>, number]>([
  ["an answer without its event", { deliveries: [row(1)], accepted: [at(1)] }, 1],
  ["a row that is dead", { deliveries: [row(1), row(2, "dead")] }, 1],
  ["a row that still waits", { deliveries: [row(1), row(2, "pending")] }, 1],
  ["delivered, says the database, and the receiver never saw it", { accepted: [at(1)] }, 1],
  ["an event whose answer the caller never got, and nobody else either", { deliveries: [row(1), row(2), row(3)] }, 1],
  ["a second endpoint that got nothing", { endpointIds: ["whe_1", "whe_2"] }, 2],
])("lost: %s", (_what, evidence, lost) => {
  expect(judge({ ...well, ...evidence })).toHaveProperty("lost.length", lost);
});

test("accepted twice is a duplicate, and a late second time is not out of order", () => {
  expect(judge({ ...well, accepted: [at(1), at(2), at(1)] })).toMatchObject({
    duplicated: 1,
    outOfOrder: [],
    lost: [],
  });
});

test("order is per shipment and endpoint", () => {
  expect(judge({ ...well, accepted: [at(2), at(1)] })).toMatchObject({ outOfOrder: ["whe_1 shp_1 1"] });
  const others = [at(2), at(1, "shp_2"), at(1, "shp_1", "whe_2")];
  expect(judge({ ...well, accepted: others })).toMatchObject({ outOfOrder: [] });
});
