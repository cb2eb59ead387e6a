import { expect, test } from "vitest";
import { type ShipmentStatus, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { trackSteps } from "./track-steps.ts";

/** `c1 p2` = created at 1, picked up at 2. */
const letters = { c: "created", p: "picked_up", i: "in_transit", o: "out_for_delivery", d: "delivered", f: "failed" };
const statusOf = (letter: string) => (letters[letter as keyof typeof letters] ?? "canceled") as ShipmentStatus;
const letterOf = (status: ShipmentStatus) => (status === "canceled" ? "x" : status[0]);

const movesOf = (text: string) =>
  text
    .split(" ")
    .map(([letter = "", ...digits]) => ({ status: statusOf(letter), at: new Date(Number(digits.join(""))) }));

const drawn = (text: string) => {
  const moves = movesOf(text);
  const marks = { done: "", now: "!", next: "?" };
  return trackSteps(moves.at(-1)?.status ?? "created", moves)
    .map(({ status, state, at }) => `${letterOf(status)}${at?.getTime() ?? ""}${marks[state]}`)
    .join(" ");
};

test.each([
  ["just registered", "c1", "c1! p? i? o? d?"],
  ["picked up", "c1 p2", "c1 p2! i? o? d?"],
  ["seen at two hubs: the last counts", "c1 p2 i3 i4", "c1 p2 i4! o? d?"],
  ["on the way without having seen a hub", "c1 p2 o3", "c1 p2 o3! d?"],
  ["back after an attempt: on the way is to come again", "c1 p2 i3 o4 i5", "c1 p2 i5! o? d?"],
  ["out again", "c1 p2 i3 o4 i5 o6", "c1 p2 i5 o6! d?"],
  ["delivered", "c1 p2 i3 o4 d5", "c1 p2 i3 o4 d5!"],
  ["delivered straight from the vendor's", "c1 p2 d3", "c1 p2 d3!"],
  ["failed on the way: nothing is to come", "c1 p2 i3 o4 f5", "c1 p2 i3 o4 f5!"],
  ["failed at the hub, after a door", "c1 p2 o3 i4 f5", "c1 p2 o3 i4 f5!"],
  ["canceled before the pickup", "c1 x2", "c1 x2!"],
])("%s", (_, moves, steps) => {
  expect(drawn(moves)).toBe(steps);
});

test.each(shipmentStatuses.map((status) => [status]))("%s is where it is, whatever is known of the way", (status) => {
  const steps = trackSteps(status, []);
  expect(steps.filter(({ state }) => state === "now")).toEqual([{ status, state: "now", at: null }]);
});
