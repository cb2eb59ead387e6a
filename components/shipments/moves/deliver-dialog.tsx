"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type CashDifferenceReason, cashDifference, cashDifferenceReasons } from "#lib/domain/cash.ts";
import { tugrik, typedAmount } from "#lib/domain/money.ts";
import { type RecipientRelation, recipientRelations } from "#lib/domain/outcome-codes.ts";
import { cashMethods } from "#lib/domain/shipment-facts.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

type Method = (typeof cashMethods)[number];
type Invalid = { recipient?: string; amount?: string; reason?: string; note?: string };

type DeliverDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** Delivered: who took it, and what was collected. */
export function DeliverDialog({ row, changer, onClose }: DeliverDialogProps) {
  const t = useTranslations("shipments");
  const due = row.cod_amount;
  const [recipient, setRecipient] = useState(row.recipient_name);
  const [relation, setRelation] = useState<RecipientRelation>("self");
  const [amount, setAmount] = useState(due === null ? "" : tugrik(due).slice(0, -1));
  const [method, setMethod] = useState<Method>("cash");
  const [reason, setReason] = useState<CashDifferenceReason | null>(null);
  const [note, setNote] = useState("");
  const [invalid, setInvalid] = useState<Invalid>({});

  const collected = typedAmount(amount);
  const difference = due === null || collected === null ? 0 : cashDifference(due, collected);

  const submit = () => {
    const found: Invalid = {};
    if (recipient.trim() === "") found.recipient = t("invalid.recipient");
    if (due !== null && collected === null) found.amount = t("invalid.amount");
    if (difference !== 0 && reason === null) found.reason = t("invalid.difference");
    if (difference !== 0 && reason === "other" && note.trim() === "") found.note = t("invalid.note");
    setInvalid(found);
    if (Object.keys(found).length > 0) return;
    const why = difference !== 0 && reason !== null ? { difference_reason: reason } : {};
    const cash =
      due !== null && collected !== null
        ? { cash_collected: { amount: collected, currency: "MNT" as const, method, ...why } }
        : {};
    const facts = { proof: { recipient_name: recipient.trim(), relation }, note: note.trim() || undefined, ...cash };
    changer.mutate({ kind: "move", move: "deliver", facts, version: row.version }, { onSuccess: onClose });
  };

  return (
    <MoveDialog
      title={t("deliverTitle")}
      description={`${row.tracking_number} · ${row.recipient_name}`}
      submitLabel={t("move.deliver")}
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("recipientName")} error={invalid.recipient}>
          {(wiring) => (
            <Input
              {...wiring}
              value={recipient}
              onChange={(event) => setRecipient(event.target.value)}
              maxLength={200}
            />
          )}
        </Field>
        <Field label={t("relation")}>
          {({ id }) => (
            <Select
              id={id}
              value={relation}
              options={recipientRelations.map((value) => ({ value, label: t(`recipientRelation.${value}`) }))}
              onChange={setRelation}
            />
          )}
        </Field>
      </div>
      {due === null ? (
        <p className="text-muted">{t("cash.none")}</p>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t("cash.amount")}
            error={invalid.amount}
            hint={
              difference === 0
                ? t("cash.due", { amount: tugrik(due) })
                : t("cash.difference", { amount: tugrik(difference) })
            }
          >
            {(wiring) => (
              <div className="relative">
                <Input
                  {...wiring}
                  value={amount}
                  inputMode="numeric"
                  autoComplete="off"
                  onChange={(event) => setAmount(event.target.value)}
                  className="pr-7 text-right"
                />
                <span aria-hidden className="absolute top-1.5 right-2.5 text-muted">
                  ₮
                </span>
              </div>
            )}
          </Field>
          <Field label={t("cash.method")}>
            {({ id }) => (
              <Select
                id={id}
                value={method}
                options={cashMethods.map((value) => ({ value, label: t(`cashMethod.${value}`) }))}
                onChange={setMethod}
              />
            )}
          </Field>
        </div>
      )}
      {difference !== 0 && (
        <CodeChoice
          legend={t("cash.why")}
          options={cashDifferenceReasons.map((value) => ({ value, label: t(`cashDifference.${value}`) }))}
          value={reason}
          error={invalid.reason}
          onChange={setReason}
        />
      )}
      <Field label={t("note")} error={invalid.note}>
        {(wiring) => (
          <Textarea {...wiring} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1_000} />
        )}
      </Field>
    </MoveDialog>
  );
}
