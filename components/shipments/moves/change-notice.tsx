"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { ShipmentChange } from "#lib/client/shipments.ts";
import { movesFrom } from "#lib/domain/board-move.ts";
import { isTerminal, shipmentStatuses } from "#lib/domain/shipment-status.ts";
import { useRefusalText } from "../use-refusal-text.ts";
import type { ShipmentChanger } from "./use-shipment-change.ts";

function isStillPossible(change: ShipmentChange, statusNow: string): boolean {
  const status = shipmentStatuses.find((one) => one === statusNow);
  if (!status) return false;
  if (change.kind === "move") return movesFrom(status).includes(change.move);
  return change.kind === "return" || !isTerminal(status);
}

type ChangeNoticeProps = {
  changer: ShipmentChanger;
  /** Inside a form, whose own buttons send again and give up; `onDone` closes it. */
  form?: { onDone: () => void };
};

/** Why the last change was not made, and what can be done: after a conflict, theirs or mine; otherwise try again. */
export function ChangeNotice({ changer, form }: ChangeNoticeProps) {
  const t = useTranslations("shipments");
  const refusalText = useRefusalText();
  const { error, variables: change, mutate, reset, isPending } = changer;
  if (!error || !change) return null;
  const { requestId } = error;
  const conflict = error.code === "version_conflict" ? error.conflict : undefined;
  const mayRetry = conflict ? isStillPossible(change, conflict.status) : error.code !== "invalid_transition";
  const again = () => mutate({ ...change, version: conflict?.version ?? change.version }, { onSuccess: form?.onDone });
  const giveUp = () => {
    reset();
    form?.onDone();
  };
  return (
    <div role="alert" className="flex gap-2 rounded-sm border border-danger-line bg-danger-soft p-3 text-danger-ink">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <p>
          <strong className="font-medium">{refusalText(error)}</strong> {t("conflictHint")}
        </p>
        {requestId && (
          <p className="flex items-center gap-1 text-xs">
            <code className="truncate font-mono">{requestId}</code>
            <CopyButton text={requestId} className="-my-1" />
          </p>
        )}
        {conflict || !form ? (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={giveUp}>
              {conflict ? t("keep") : t("cancel")}
            </Button>
            {mayRetry && (
              <Button size="sm" variant="primary" busy={isPending} onClick={again}>
                {conflict ? t("anyway") : t("retry")}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}
