import { AppError } from "./app-error.ts";
import type { CashCollected } from "./shipment-facts.ts";

/** Why something else was collected than was due. */
export const cashDifferenceReasons = [
  "prepaid",
  "vendor_agreed",
  "item_returned",
  "no_change",
  "delivery_fee",
  "will_pay_later",
  "other",
] as const;

export type CashDifferenceReason = (typeof cashDifferenceReasons)[number];

/** Whether a recorded reason is one of ours, which can be shown in the reader's language. */
export function isCashDifferenceReason(value: unknown): value is CashDifferenceReason {
  return cashDifferenceReasons.some((reason) => reason === value);
}

/** What was collected beyond what was due, in MNT; negative when something is missing. */
export function cashDifference(due: number | null, collected: number): number {
  return collected - (due ?? 0);
}

/**
 * Refuses a delivery whose cash a person has not accounted for: nothing said of what was due, or another amount without
 * the reason.
 * @throws AppError `missing_field`
 */
export function refuseUnexplainedCash(due: number | null, cash: CashCollected | undefined): void {
  if (cash === undefined && due === null) return;
  if (cash === undefined)
    throw new AppError("missing_field", "Field 'cash_collected' is required: there was cash to collect.", {
      field: "cash_collected",
    });
  if (cashDifference(due, cash.amount) === 0 || cash.difference_reason !== undefined) return;
  throw new AppError(
    "missing_field",
    `Field 'cash_collected.difference_reason' is required: ${due ?? 0} MNT was due.`,
    {
      field: "cash_collected.difference_reason",
    },
  );
}
