import { AppError } from "./app-error.ts";
import type { Failure } from "./shipment-facts.ts";
import type { ShipmentStatus } from "./shipment-status.ts";

/** Where a parcel that was not delivered is on its way back: facts beside the status, never a status (contract §5). */
export const returnStates = ["none", "due", "under_way", "done"] as const;

export type ReturnState = (typeof returnStates)[number];

export const returnSteps = ["returning", "returned"] as const;

export type ReturnStep = (typeof returnSteps)[number];

type Returnable = {
  status: ShipmentStatus;
  pickedUpAt: Date | null;
  canceledLateAt: Date | null;
  returningAt: Date | null;
  returnedAt: Date | null;
  failure: Failure | null;
};

/** Whether it still has to reach its vendor. */
export function isReturning(state: ReturnState): boolean {
  return state === "due" || state === "under_way";
}

/** What can be done about the return in each state. */
export const stepsFrom: Record<ReturnState, readonly ReturnStep[]> = {
  none: [],
  due: ["returning", "returned"],
  under_way: ["returned"],
  done: [],
};

/** Only what PickPack has can go back: failed or canceled after it was picked up, and not lost. */
export function returnStateOf(shipment: Returnable): ReturnState {
  const { status, pickedUpAt, canceledLateAt, returningAt, returnedAt, failure } = shipment;
  if (returnedAt) return "done";
  if (returningAt) return "under_way";
  const isOver = status === "failed" || (canceledLateAt !== null && status !== "delivered");
  return isOver && pickedUpAt !== null && failure?.reason !== "lost" ? "due" : "none";
}

/** @throws AppError `invalid_transition` when there is nothing to return, or it has been returned */
export function refuseReturn(shipment: Returnable, step: ReturnStep): void {
  const state = returnStateOf(shipment);
  if (stepsFrom[state].includes(step)) return;
  const why: Record<ReturnState, string> = {
    none: "There is nothing to return: only a parcel that was picked up and then failed or was canceled goes back.",
    due: "",
    under_way: "It is on its way back already.",
    done: "It has been returned already.",
  };
  throw new AppError("invalid_transition", why[state]);
}
