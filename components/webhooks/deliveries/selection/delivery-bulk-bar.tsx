"use client";

import { CornerDownRight, RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Selection } from "#components/ui/use-selection.ts";
import { useIsStale } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { BulkRefusals } from "./bulk-refusals.tsx";
import { SkipSelectedDialog } from "./skip-selected-dialog.tsx";
import type { DeliveryBulk } from "./use-delivery-bulk.ts";

type DeliveryBulkBarProps = { environment: Environment; selection: Selection; bulk: DeliveryBulk };

/** What can be done to all the chosen webhooks, how far it has got, and what came of it. */
export function DeliveryBulkBar({ environment, selection, bulk }: DeliveryBulkBarProps) {
  const t = useTranslations("webhooks.bulk");
  const isStale = useIsStale();
  const [skipping, setSkipping] = useState(false);
  const { progress, result, run, stop, forget } = bulk;
  const count = selection.ids.size;
  if (count === 0 && !progress && !result) return null;
  const clear = () => {
    selection.set([]);
    forget();
  };
  return (
    <section
      aria-label={t("title")}
      data-testid="delivery-bulk"
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-raised px-3 py-2 md:px-4"
    >
      <p role="status" className="flex flex-wrap gap-x-3 tabular-nums">
        {progress && (
          <span>{t("progress", { done: progress.done.length + progress.failed.length, total: progress.total })}</span>
        )}
        {!progress && result && (
          <span className="text-ok-ink">{t(`done.${result.action}`, { count: result.done })}</span>
        )}
        {!progress && result && result.failures.size > 0 && (
          <span className="text-danger-ink">{t("refused", { count: result.failures.size })}</span>
        )}
        {!progress && count > 0 && <span className="font-medium">{t("selected", { count })}</span>}
      </p>
      {progress && <Button onClick={stop}>{t("stop")}</Button>}
      {count > 0 && (
        <fieldset disabled={progress !== null || isStale} className="flex flex-wrap items-center gap-2">
          <legend className="sr-only">{t("title")}</legend>
          <Button variant="primary" onClick={() => run("retry")}>
            <RotateCw aria-hidden className="size-4" />
            {t("retry")}
          </Button>
          <Button onClick={() => setSkipping(true)}>
            <CornerDownRight aria-hidden className="size-4" />
            {t("skip")}
          </Button>
        </fieldset>
      )}
      {!progress && <IconButton icon={X} label={t("clear")} onClick={clear} />}
      {!progress && result && <BulkRefusals environment={environment} failures={result.failures} />}
      {skipping && (
        <SkipSelectedDialog
          count={count}
          onClose={() => setSkipping(false)}
          onSkip={() => {
            setSkipping(false);
            void run("skip");
          }}
        />
      )}
    </section>
  );
}
