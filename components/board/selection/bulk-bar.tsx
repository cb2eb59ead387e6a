"use client";

import { Printer, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { usePrintLabels } from "#components/shipments/labels/use-print-labels.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import { useIsStale } from "#lib/client/live.ts";
import type { BulkAction } from "#lib/contracts/bulk.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { mostLabels } from "#lib/domain/label-roll.ts";
import { BulkCourier } from "./bulk-courier.tsx";
import { type BulkAsking, BulkDialog } from "./bulk-dialog.tsx";
import { BulkFailures } from "./bulk-failures.tsx";
import type { Bulk } from "./use-bulk.ts";

/** What needs no further question. */
const plain = {
  pick_up: { kind: "move", to: "picked_up" },
  out_for_delivery: { kind: "move", to: "out_for_delivery" },
  depart: { kind: "move", to: "out_for_delivery", via: "picked_up" },
} as const satisfies Record<string, BulkAction>;

const order = ["pick_up", "hub_scan", "out_for_delivery", "depart", "attempt", "fail"] as const;

type BulkBarProps = {
  environment: Environment;
  selection: Selection;
  bulk: Bulk;
  onSelectAll: () => void;
  onOpen: (id: string) => void;
};

/** What can be done to all that is selected, and how far it has got. */
export function BulkBar({ environment, selection, bulk, onSelectAll, onOpen }: BulkBarProps) {
  const t = useTranslations("board.bulk");
  const stale = useIsStale();
  const [asking, setAsking] = useState<BulkAsking | null>(null);
  const { progress, failures, run, stop } = bulk;
  const mayPrint = useMay("shipments:print");
  const printing = usePrintLabels(environment);
  if (selection.ids.size === 0 && !progress) return null;
  const busy = progress !== null || stale;
  return (
    <section
      aria-label={t("title")}
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-raised px-3 py-2 md:px-4"
    >
      <p role="status" className="font-medium tabular-nums">
        {progress
          ? t("progress", { done: progress.done.length + progress.failed.length, total: progress.total })
          : t("selected", { count: selection.ids.size })}
        {!progress && failures.size > 0 && (
          <span className="ml-2 font-normal text-danger-ink">{t("failed", { count: failures.size })}</span>
        )}
      </p>
      {progress && <Button onClick={stop}>{t("stop")}</Button>}
      <Button variant="ghost" onClick={onSelectAll}>
        {t("all")}
      </Button>
      <IconButton icon={X} label={t("clear")} onClick={() => selection.set([])} />
      {mayPrint && (
        <Button
          busy={printing.isPending}
          disabled={selection.ids.size > mostLabels}
          title={selection.ids.size > mostLabels ? t("mostLabels", { count: mostLabels }) : undefined}
          onClick={() => printing.print([...selection.ids])}
        >
          <Printer aria-hidden className="size-4" />
          {t("labels")}
        </Button>
      )}
      <fieldset disabled={busy} className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t("title")}</legend>
        <BulkCourier
          environment={environment}
          disabled={busy}
          onChoose={(courier_id) => run({ kind: "assign", courier_id })}
        />
        {order.map((move) => (
          <Button
            key={move}
            className={move === "fail" ? "text-danger-ink" : undefined}
            onClick={() => (move in plain ? run(plain[move as keyof typeof plain]) : setAsking(move as BulkAsking))}
          >
            {t(`do.${move}`)}
          </Button>
        ))}
      </fieldset>
      {!progress && <BulkFailures environment={environment} failures={failures} onOpen={onOpen} />}
      {asking && (
        <BulkDialog
          asking={asking}
          count={selection.ids.size}
          onClose={() => setAsking(null)}
          onAnswer={(action) => {
            setAsking(null);
            void run(action);
          }}
        />
      )}
    </section>
  );
}
