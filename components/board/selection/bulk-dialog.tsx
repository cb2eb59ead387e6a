"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { dayInUlaanbaatar } from "#components/ui/ulaanbaatar.ts";
import type { BulkAction } from "#lib/contracts/bulk.ts";
import { workingDayAfter } from "#lib/domain/attempt-plan.ts";
import { attemptOutcomes, failureReasons } from "#lib/domain/outcome-codes.ts";

export type BulkAsking = "hub_scan" | "attempt" | "fail";

type BulkDialogProps = {
  asking: BulkAsking;
  count: number;
  onAnswer: (action: BulkAction) => void;
  onClose: () => void;
};

/** The one fact that holds for all that is selected: which hub, what happened, why. */
export function BulkDialog({ asking, count, onAnswer, onClose }: BulkDialogProps) {
  const t = useTranslations();
  const form = useId();
  const { hubs, opening_hours, holidays } = useBoardSettings();
  const [value, setValue] = useState<string | null>(
    asking === "hub_scan" && hubs.length === 1 ? (hubs[0] ?? null) : null,
  );
  const [missing, setMissing] = useState(false);
  const next_attempt_on = workingDayAfter(dayInUlaanbaatar(new Date()), 1, { opening_hours, holidays });

  const questions: Record<
    BulkAsking,
    {
      legend: string;
      options: { value: string; label: string }[];
      invalid: string;
      action: (value: string) => BulkAction;
    }
  > = {
    hub_scan: {
      legend: t("shipments.hub"),
      options: hubs.map((hub) => ({ value: hub, label: hub })),
      invalid: t("shipments.invalid.hub"),
      action: (hub) => ({ kind: "move", to: "in_transit", location: { hub } }),
    },
    attempt: {
      legend: t("shipments.outcome"),
      options: attemptOutcomes.map((code) => ({ value: code, label: t(`shipments.attemptOutcome.${code}`) })),
      invalid: t("shipments.invalid.outcome"),
      action: (outcome) => ({ kind: "move", to: "in_transit", attempt: { outcome, next_attempt_on } }),
    },
    fail: {
      legend: t("shipments.failure"),
      options: failureReasons.map((code) => ({ value: code, label: t(`shipments.failureReason.${code}`) })),
      invalid: t("shipments.invalid.reason"),
      action: (reason) => ({ kind: "move", to: "failed", failure: { reason } }),
    },
  };
  const { legend, options, invalid, action } = questions[asking];
  const asksNothing = asking === "hub_scan" && hubs.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asksNothing) return onAnswer({ kind: "move", to: "in_transit" });
    setMissing(value === null);
    if (value !== null) onAnswer(action(value));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t(`board.bulk.do.${asking}`)}
      description={
        asking === "attempt"
          ? t("board.bulk.attemptHint", { count, day: next_attempt_on })
          : t("board.bulk.selected", { count })
      }
      footer={
        <>
          <Button onClick={onClose}>{t("shipments.cancel")}</Button>
          <Button type="submit" form={form} variant={asking === "fail" ? "danger" : "primary"}>
            {t("board.bulk.go", { count })}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        {!asksNothing && (
          <CodeChoice {...{ legend, options, value }} error={missing ? invalid : undefined} onChange={setValue} />
        )}
      </form>
    </Dialog>
  );
}
