import { describe, expect, test } from "vitest";
import { createShipmentBody, transitionBody } from "#lib/contracts/shipments.ts";
import { districtCode } from "#lib/domain/district.ts";
import { nextStatuses, type ShipmentStatus, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { openingMinutesBefore } from "./opening-time.ts";
import { type PlannedOrder, planOrders } from "./plan-orders.ts";

const plan = planOrders(20_481, 300, 6);

const movesOf = ({ steps }: PlannedOrder) => steps.flatMap((step) => (step.kind === "move" ? [step.move] : []));
const statusOf = (order: PlannedOrder): ShipmentStatus => movesOf(order).at(-1)?.to ?? "created";

describe("the demo's orders", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(planOrders(20_481, 300, 6)).toEqual(plan);
    expect(planOrders(7, 300, 6)).not.toEqual(plan);
  });

  test("are in every state, with each state's share of the board", () => {
    const counts = Map.groupBy(plan, statusOf);
    for (const status of shipmentStatuses) expect(counts.get(status)?.length ?? 0, status).toBeGreaterThan(4);
    expect(plan.filter(({ isClosed }) => !isClosed).length).toBeGreaterThan(50);
  });

  test("are what the API accepts, and move as the lifecycle allows", () => {
    for (const order of plan) {
      createShipmentBody.parse(order.body);
      let status: ShipmentStatus = "created";
      for (const move of movesOf(order)) {
        transitionBody.parse(move);
        expect(nextStatuses[status]).toContain(move.to);
        status = move.to;
      }
    }
  });

  test("look like Ulaanbaatar's: Ө and Ү, odd districts, missing pins, cash, attempts, every service level", () => {
    const addresses = plan.map(({ body }) => body.delivery_address);
    for (const letter of ["Ө", "Ү"])
      expect(addresses.filter(({ name }) => name.includes(letter)).length).toBeGreaterThan(5);
    expect(addresses.filter(({ district }) => districtCode(district) === null).length).toBeGreaterThan(10);
    expect(addresses.filter(({ lat }) => lat === undefined).length).toBeGreaterThan(60);
    expect(plan.filter(({ body }) => body.cash_on_delivery).length).toBeGreaterThan(100);
    expect(plan.filter((order) => movesOf(order).some(({ attempt }) => attempt)).length).toBeGreaterThan(20);
    expect(new Set(plan.map(({ body }) => body.service_level))).toEqual(new Set(["standard", "same_day", "express"]));
    expect(new Set(plan.map(({ body }) => body.order_id)).size).toBe(300);
  });
});

test.each([
  ["2026-05-26T10:00:00+08:00", 30, "2026-05-26T09:30:00+08:00"],
  ["2026-05-26T10:00:00+08:00", 90, "2026-05-25T20:30:00+08:00"],
  ["2026-05-26T03:00:00+08:00", 5, "2026-05-25T20:55:00+08:00"],
  ["2026-05-26T23:00:00+08:00", 720, "2026-05-26T09:00:00+08:00"],
  ["2026-05-26T12:00:00+08:00", 2_160, "2026-05-23T12:00:00+08:00"],
])("%s less %i minutes of opening time is %s", (now, minutes, expected) => {
  expect(openingMinutesBefore(new Date(now), minutes)).toEqual(new Date(expected));
});
