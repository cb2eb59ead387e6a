"use client";

import { useTranslations } from "next-intl";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import { tugrik } from "#lib/domain/money.ts";
import { isAttemptOutcome, isFailureReason, isRecipientRelation } from "#lib/domain/outcome-codes.ts";
import type { CashCollected, Failure, Location, NumberedAttempt, Proof } from "#lib/domain/shipment-facts.ts";

/** What the services write into an event (contract §6). */
type Facts = {
  attempt?: NumberedAttempt;
  cash_collected?: CashCollected;
  courier?: { name: string } | null;
  failure?: Failure;
  location?: Location;
  proof_of_delivery?: Proof;
};

/** The facts of an event in words, each on its line. */
export function EventFacts({ event }: { event: ShipmentDetail["events"][number] }) {
  const t = useTranslations("shipments");
  const { attempt, cash_collected: cash, courier, failure, location, proof_of_delivery: proof }: Facts = event.facts;
  const outcome = attempt?.outcome;
  const relation = proof?.relation;
  const lines = [
    courier?.name,
    courier === null && t("unassigned"),
    attempt && t("attemptNumber", { number: attempt.number }),
    outcome && (isAttemptOutcome(outcome) ? t(`attemptOutcome.${outcome}`) : outcome),
    attempt?.note,
    attempt?.next_attempt_on && t("nextAttempt", { date: attempt.next_attempt_on.slice(5).replace("-", "/") }),
    failure && (isFailureReason(failure.reason) ? t(`failureReason.${failure.reason}`) : failure.reason),
    failure?.note,
    proof?.recipient_name,
    relation && (isRecipientRelation(relation) ? t(`recipientRelation.${relation}`) : relation),
    cash && `${tugrik(cash.amount)}, ${t(`cashMethod.${cash.method}`)}`,
    location?.hub,
    location?.district,
    event.note,
  ].filter((line) => typeof line === "string" && line !== "");
  return lines.length > 0 && <p className="break-words">{lines.join(" · ")}</p>;
}
