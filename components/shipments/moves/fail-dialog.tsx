"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type FailureReason, failureReasons } from "#lib/domain/outcome-codes.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

type FailDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** Given up: why. */
export function FailDialog({ row, changer, onClose }: FailDialogProps) {
  const t = useTranslations("shipments");
  const [reason, setReason] = useState<FailureReason | null>(null);
  const [note, setNote] = useState("");
  const [invalid, setInvalid] = useState<string | undefined>();

  const submit = () => {
    setInvalid(reason === null ? t("invalid.reason") : undefined);
    if (reason === null) return;
    const failure = { reason, note: note.trim() || undefined };
    changer.mutate({ kind: "move", move: "fail", facts: { failure }, version: row.version }, { onSuccess: onClose });
  };

  return (
    <MoveDialog
      title={t("failTitle")}
      description={`${row.tracking_number} · ${t("failHint")}`}
      submitLabel={t("move.fail")}
      danger
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <CodeChoice
        legend={t("failure")}
        options={failureReasons.map((value) => ({ value, label: t(`failureReason.${value}`) }))}
        value={reason}
        error={invalid}
        onChange={setReason}
      />
      <Field label={t("note")}>
        {(wiring) => (
          <Textarea {...wiring} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1_000} />
        )}
      </Field>
    </MoveDialog>
  );
}
