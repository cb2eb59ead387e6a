import { describe, expect, test } from "vitest";
import { AppError } from "./app-error.ts";
import { decideMove, type MovableShipment, type Move } from "./shipment-move.ts";
import { nextStatuses, type ShipmentStatus, shipmentStatuses } from "./shipment-status.ts";

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 26, 9, minutes));
const now = at(60);

function shipment(patch: Partial<MovableShipment> = {}): MovableShipment {
  return {
    status: "created",
    version: 3,
    decisiveVersion: 3,
    attempts: 0,
    createdAt: at(0),
    lastMovedAt: at(0),
    lastLocation: null,
    lastAttempt: null,
    courierId: null,
    proofOfDelivery: null,
    cashCollected: null,
    failure: null,
    changedBy: "Болд",
    updatedAt: at(30),
    ...patch,
  };
}

function refusal(state: MovableShipment, move: Move): AppError {
  try {
    decideMove(state, move, now);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("the move was not refused");
}

const allowed: Record<ShipmentStatus, ShipmentStatus[]> = {
  created: ["picked_up", "failed", "canceled"],
  picked_up: ["in_transit", "out_for_delivery", "delivered", "failed"],
  in_transit: ["in_transit", "out_for_delivery", "delivered", "failed"],
  out_for_delivery: ["in_transit", "delivered", "failed"],
  delivered: [],
  failed: [],
  canceled: [],
};

describe("the lifecycle", () => {
  for (const from of shipmentStatuses)
    for (const to of shipmentStatuses) {
      if (from === to) continue;
      const legal = allowed[from].includes(to);
      test(`${from} → ${to} is ${legal ? "a move" : "refused"}`, () => {
        const state = shipment({ status: from });
        if (legal) expect(decideMove(state, { to }, now)).toMatchObject({ kind: "move", to, occurredAt: now });
        else expect(refusal(state, { to }).code).toBe("invalid_transition");
      });
    }

  test("the table is the contract's", () => expect(nextStatuses).toEqual(allowed));
});

describe("asking for what already holds", () => {
  test("is a success for every state but a new hub scan", () => {
    for (const status of shipmentStatuses.filter((one) => one !== "in_transit"))
      expect(decideMove(shipment({ status }), { to: status }, now)).toEqual({ kind: "already_so" });
  });

  test("is a success with a stale version: two people scanned one parcel", () => {
    const move = { to: "picked_up", expectedVersion: 1 } as const;
    expect(decideMove(shipment({ status: "picked_up" }), move, now)).toEqual({ kind: "already_so" });
  });

  test("with the same facts is a success, with other facts refused", () => {
    const state = shipment({ status: "delivered", proofOfDelivery: { recipient_name: "Сараа", relation: "эгч" } });
    expect(decideMove(state, { to: "delivered", proof: { recipient_name: "Сараа" } }, now).kind).toBe("already_so");
    expect(refusal(state, { to: "delivered", proof: { recipient_name: "Дорж" } }).code).toBe("invalid_transition");
    expect(
      refusal(state, { to: "delivered", cashCollected: { amount: 1, currency: "MNT", method: "cash" } }).code,
    ).toBe("invalid_transition");
  });

  test("with another courier is refused, not answered as if they had it", () => {
    const state = shipment({ status: "out_for_delivery", courierId: "cur_1" });
    expect(decideMove(state, { to: "out_for_delivery", courierId: "cur_1" }, now).kind).toBe("already_so");
    expect(refusal(state, { to: "out_for_delivery", courierId: "cur_2" }).code).toBe("invalid_transition");
  });
});

describe("hub scans", () => {
  const scanned = (minute: number, hub: string) =>
    shipment({ status: "in_transit", lastMovedAt: at(minute), lastLocation: { hub } });
  const cases = [
    { title: "same hub, 10 minutes later", state: scanned(50, "Төв"), hub: "Төв", kind: "already_so" },
    { title: "same hub, 11 minutes later", state: scanned(49, "Төв"), hub: "Төв", kind: "move" },
    { title: "another hub at once", state: scanned(60, "Төв"), hub: "Яармаг", kind: "move" },
  ];
  for (const { title, state, hub, kind } of cases)
    test(`${title}: ${kind}`, () =>
      expect(decideMove(state, { to: "in_transit", location: { hub } }, now).kind).toBe(kind));
});

test("two scanners that measure one hub differently make one scan", () => {
  const lastLocation = { hub: "Төв", lat: 47.91841, lng: 106.91764 };
  const state = shipment({ status: "in_transit", lastMovedAt: at(58), lastLocation });
  const location = { hub: "Төв", lat: 47.91848, lng: 106.91759 };
  expect(decideMove(state, { to: "in_transit", location }, now).kind).toBe("already_so");
});

describe("attempts", () => {
  test("coming back from delivery is one, numbered on", () => {
    const state = shipment({ status: "out_for_delivery", attempts: 1 });
    const move = { to: "in_transit", attempt: { outcome: "Утсаа аваагүй" } } as const;
    expect(decideMove(state, move, now)).toMatchObject({ attempt: { number: 2, outcome: "Утсаа аваагүй" } });
    expect(decideMove(state, { to: "in_transit" }, now)).toMatchObject({ attempt: { number: 2 } });
  });

  test("a plain hub scan is none", () =>
    expect(decideMove(shipment({ status: "picked_up" }), { to: "in_transit" }, now)).toMatchObject({ attempt: null }));

  test("the same attempt reported twice within minutes is one", () => {
    const lastAttempt = { number: 1, outcome: "Дараа авна" };
    const state = shipment({ status: "in_transit", lastMovedAt: at(58), lastAttempt });
    const again = { to: "in_transit", attempt: { outcome: "Дараа авна" } } as const;
    expect(decideMove(state, again, now).kind).toBe("already_so");
  });
});

describe("refusals", () => {
  test.each([
    [2, "refused"],
    [3, "fine"],
    [5, "fine"],
    [6, "refused"],
  ])("where versions 4 and 5 were remarks, one decided on %i is %s", (expectedVersion, verdict) => {
    const state = shipment({ version: 5, decisiveVersion: 3 });
    const decide = () => decideMove(state, { to: "picked_up", expectedVersion }, now);
    if (verdict === "fine") expect(decide().kind).toBe("move");
    else expect(decide).toThrow(AppError);
  });

  test("a stale version names who and when", () => {
    const error = refusal(shipment(), { to: "picked_up", expectedVersion: 2 });
    expect(error.code).toBe("version_conflict");
    expect(error.details.conflict).toEqual({
      status: "created",
      version: 3,
      changed_by: "Болд",
      changed_at: at(30).toISOString(),
    });
  });

  const times = [
    { title: "a second before creation", occurredAt: new Date(at(0).getTime() - 1000), ok: false },
    { title: "at creation", occurredAt: at(0), ok: true },
    { title: "5 minutes ahead", occurredAt: at(65), ok: true },
    { title: "a second more than 5 minutes ahead", occurredAt: new Date(at(65).getTime() + 1000), ok: false },
  ];
  for (const { title, occurredAt, ok } of times)
    test(`occurred_at ${title} is ${ok ? "accepted" : "refused"}`, () => {
      const move = { to: "picked_up", occurredAt } as const;
      if (ok) expect(decideMove(shipment(), move, now)).toMatchObject({ occurredAt });
      else
        expect(refusal(shipment(), move)).toMatchObject({ code: "invalid_field", details: { field: "occurred_at" } });
    });

  const stray: { move: Move; field: string }[] = [
    { move: { to: "picked_up", failure: { reason: "x" } }, field: "failure" },
    { move: { to: "picked_up", proof: { recipient_name: "x" } }, field: "proof" },
    { move: { to: "failed", cashCollected: { amount: 1, currency: "MNT", method: "cash" } }, field: "cash_collected" },
    { move: { to: "failed", attempt: {} }, field: "attempt" },
  ];
  for (const { move, field } of stray)
    test(`${field} does not go with ${move.to}`, () =>
      expect(refusal(shipment(), move)).toMatchObject({ code: "invalid_field", details: { field } }));
});
