"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/input.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type Note, noteAudiences } from "#lib/domain/shipment-facts.ts";
import { MoveDialog } from "../moves/move-dialog.tsx";
import type { ShipmentChanger } from "../moves/use-shipment-change.ts";

type NoteDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** Something to remember, for the office only or for the courier too. */
export function NoteDialog({ row, changer, onClose }: NoteDialogProps) {
  const t = useTranslations("shipments");
  const [text, setText] = useState("");
  const [audience, setAudience] = useState<Note["audience"]>("office");
  const [invalid, setInvalid] = useState<string | undefined>();
  const submit = () => {
    const note = text.trim();
    setInvalid(note === "" ? t("invalid.text") : undefined);
    if (note === "") return;
    changer.mutate({ kind: "note", note: { text: note, audience }, version: row.version }, { onSuccess: onClose });
  };
  return (
    <MoveDialog
      title={t("note")}
      description={`${row.tracking_number} · ${t("noteHint")}`}
      submitLabel={t("save")}
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={t("noteText")} error={invalid}>
        {(wiring) => (
          <Textarea
            {...wiring}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              submit();
            }}
            maxLength={1_000}
          />
        )}
      </Field>
      <CodeChoice
        legend={t("noteForWhom")}
        options={noteAudiences.map((value) => ({ value, label: t(`noteFor.${value}`) }))}
        value={audience}
        onChange={setAudience}
      />
    </MoveDialog>
  );
}
