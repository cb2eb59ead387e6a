"use client";

import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type CallOutcome, type CallParty, callOutcomes, callParties } from "#lib/domain/call-log.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { MoveDialog } from "../moves/move-dialog.tsx";
import type { ShipmentChanger } from "../moves/use-shipment-change.ts";

type CallDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** A call that was made: one key, the number of its outcome, writes it down. */
export function CallDialog({ row, changer, onClose }: CallDialogProps) {
  const t = useTranslations("shipments");
  const [party, setParty] = useState<CallParty>("recipient");
  const [note, setNote] = useState("");
  const parties = callParties.filter((one) => one !== "courier" || row.courier !== null);
  const log = (outcome: CallOutcome) => {
    if (changer.isPending) return;
    const call = { party, outcome, note: note.trim() || undefined };
    changer.mutate({ kind: "call", call, version: row.version }, { onSuccess: onClose });
  };
  const latest = useRef(log);
  useEffect(() => {
    latest.current = log;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.type === "text";
      const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(event.code) ?? [];
      const outcome = callOutcomes[Number(digit) - 1];
      if (isTyping || !outcome || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current(outcome);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <MoveDialog
      title={t("callTitle")}
      description={row.tracking_number}
      changer={changer}
      onClose={onClose}
      onSubmit={() => {}}
    >
      <a
        href={`tel:${row.recipient_phone}`}
        className="inline-flex items-center gap-2 self-start text-accent-ink hover:underline"
      >
        <Phone aria-hidden className="size-4" />
        {row.recipient_name} {spokenPhone(row.recipient_phone)}
      </a>
      <CodeChoice
        legend={t("callParty")}
        options={parties.map((value) => ({ value, label: t(`call.party.${value}`) }))}
        value={party}
        onChange={setParty}
      />
      <Field label={t("note")}>
        {(wiring) => (
          <Input
            {...wiring}
            type="text"
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={1_000}
          />
        )}
      </Field>
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="mb-1 font-medium">{t("callOutcome")}</legend>
        {callOutcomes.map((outcome, index) => (
          <Button
            key={outcome}
            aria-disabled={changer.isPending}
            onClick={() => log(outcome)}
            className="justify-start"
          >
            <Kbd>{index + 1}</Kbd>
            {t(`call.outcome.${outcome}`)}
          </Button>
        ))}
      </fieldset>
    </MoveDialog>
  );
}
