"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, Textarea } from "#components/ui/input.tsx";
import { dayInUlaanbaatar } from "#components/ui/ulaanbaatar.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { attemptPlans, isLastAttempt, workingDayAfter } from "#lib/domain/attempt-plan.ts";
import { type AttemptOutcome, attemptOutcomes } from "#lib/domain/outcome-codes.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

type AttemptDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** Tried without success: what happened, and when it will be tried again. */
export function AttemptDialog({ row, changer, onClose }: AttemptDialogProps) {
  const t = useTranslations("shipments");
  const { attempt_limit, opening_hours, holidays } = useBoardSettings();
  const number = row.attempts + 1;
  const [today] = useState(() => dayInUlaanbaatar(new Date()));
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const [nextOn, setNextOn] = useState(() => workingDayAfter(today, 1, { opening_hours, holidays }));
  const [note, setNote] = useState("");
  const [invalid, setInvalid] = useState<{ outcome?: string; nextOn?: string }>({});

  const isLast = outcome !== null && isLastAttempt(outcome, number, attempt_limit);
  const choose = (next: AttemptOutcome) => {
    setOutcome(next);
    const { inDays } = attemptPlans[next];
    if (inDays !== null) setNextOn(workingDayAfter(today, inDays, { opening_hours, holidays }));
  };
  const giveUp = () => {
    if (outcome === null) return;
    const failure = { reason: attemptPlans[outcome].failure, note: note.trim() || undefined };
    changer.mutate({ kind: "move", move: "fail", facts: { failure }, version: row.version }, { onSuccess: onClose });
  };

  const submit = () => {
    const found: typeof invalid = {};
    if (outcome === null) found.outcome = t("invalid.outcome");
    if (nextOn < today) found.nextOn = t("invalid.date");
    setInvalid(found);
    if (outcome === null || found.nextOn) return;
    const attempt = { outcome, next_attempt_on: nextOn, note: note.trim() || undefined };
    changer.mutate({ kind: "move", move: "attempt", facts: { attempt }, version: row.version }, { onSuccess: onClose });
  };

  return (
    <MoveDialog
      title={t("attemptTitle")}
      description={`${row.tracking_number} · ${t("attemptNumberOf", { number, limit: attempt_limit })}. ${t("attemptHint")}`}
      submitLabel={t("save")}
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <CodeChoice
        legend={t("outcome")}
        options={attemptOutcomes.map((value) => ({ value, label: t(`attemptOutcome.${value}`) }))}
        value={outcome}
        error={invalid.outcome}
        onChange={choose}
      />
      {outcome && (
        <p role="status" className="rounded-sm bg-sunken px-3 py-2">
          <span className="text-muted">{t("nextAction")}:</span>{" "}
          {t(`next.${isLast ? "give_up" : attemptPlans[outcome].next}`)}
        </p>
      )}
      {isLast && (
        <div className="flex items-center gap-2 rounded-sm border border-warning-line bg-warning-soft px-3 py-2 text-warning-ink">
          <p className="min-w-0 flex-1">{t("lastAttempt")}</p>
          <Button variant="danger" busy={changer.isPending} onClick={giveUp}>
            {t("giveUpAndReturn")}
          </Button>
        </div>
      )}
      <Field label={t("nextOn")} error={invalid.nextOn}>
        {(wiring) => (
          <Input
            {...wiring}
            type="date"
            min={today}
            value={nextOn}
            onChange={(event) => setNextOn(event.target.value)}
            className="max-w-44"
          />
        )}
      </Field>
      <Field label={t("note")}>
        {(wiring) => (
          <Textarea {...wiring} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1_000} />
        )}
      </Field>
    </MoveDialog>
  );
}
