"use client";

import { useTranslations } from "next-intl";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import type { LoggedCall } from "#lib/domain/call-log.ts";
import { isCashDifferenceReason } from "#lib/domain/cash.ts";
import { tugrik } from "#lib/domain/money.ts";
import { isAttemptOutcome, isFailureReason, isRecipientRelation } from "#lib/domain/outcome-codes.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import type { Station } from "#lib/domain/scan.ts";
import type { FieldChange } from "#lib/domain/shipment-edit.ts";
import type { CashCollected, Failure, Location, NumberedAttempt, Proof } from "#lib/domain/shipment-facts.ts";
import { useFieldText } from "./use-field-text.ts";

/** What the services write into an event (contract §6). */
type Facts = {
  attempt?: NumberedAttempt;
  audience?: "office" | "courier";
  call?: LoggedCall;
  cash_collected?: CashCollected;
  changes?: FieldChange[];
  courier?: { name: string } | null;
  failure?: Failure;
  location?: Location;
  proof_of_delivery?: Proof;
  scan?: { station: Station };
};

/** The facts of an event in words, each on its line. */
export function EventFacts({ event }: { event: ShipmentDetail["events"][number] }) {
  const t = useTranslations("shipments");
  const fieldText = useFieldText();
  const {
    attempt,
    audience,
    call,
    cash_collected: cash,
    changes = [],
    courier,
    failure,
    location,
    proof_of_delivery: proof,
    scan,
  }: Facts = event.facts;
  const outcome = attempt?.outcome;
  const relation = proof?.relation;
  const difference = cash?.difference_reason;
  const changed = changes.flatMap(({ field, before, after }) => {
    const [was, is] = [fieldText(field, before), fieldText(field, after)];
    return was && is ? [`${is.label}: ${was.value} → ${is.value}`] : [];
  });
  const lines = [
    ...changed,
    call && [t(`call.party.${call.party}`), call.phone && spokenPhone(call.phone)].filter(Boolean).join(" "),
    call && t(`call.outcome.${call.outcome}`),
    scan && t(`station.${scan.station}`),
    audience === "courier" && t("noteFor.courier"),
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
    difference && (isCashDifferenceReason(difference) ? t(`cashDifference.${difference}`) : difference),
    location?.hub,
    location?.district,
    event.note,
  ].filter((line) => typeof line === "string" && line !== "");
  return lines.length > 0 && <p className="break-words">{lines.join(" · ")}</p>;
}
