import { expect, test } from "vitest";
import { movesFrom, targetOf, usualMove } from "./board-move.ts";
import { nextStatuses, shipmentStatuses } from "./shipment-status.ts";

test.each([
  ["created", ["pick_up", "fail"]],
  ["picked_up", ["hub_scan", "out_for_delivery", "deliver", "attempt", "fail"]],
  ["in_transit", ["hub_scan", "out_for_delivery", "deliver", "attempt", "fail"]],
  ["out_for_delivery", ["deliver", "attempt", "fail"]],
  ["delivered", []],
  ["failed", []],
  ["canceled", []],
] as const)("from %s: %j", (status, moves) => {
  expect(movesFrom(status)).toEqual(moves);
});

test.each(shipmentStatuses)("what is offered from %s is legal, and the usual move is among it", (status) => {
  const moves = movesFrom(status);
  for (const move of moves) expect(nextStatuses[status]).toContain(targetOf[move]);
  const usual = usualMove[status];
  if (usual) expect(moves).toContain(usual);
  else expect(moves).toEqual([]);
});
