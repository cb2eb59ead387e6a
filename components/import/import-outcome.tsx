"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import type { ImportRun } from "./use-import.ts";

type ImportOutcomeProps = { run: ImportRun; left: number; onResume: () => void; onSaveRest: () => void };

/** How far the registering has got, and what came of it. */
export function ImportOutcome({ run, left, onResume, onSaveRest }: ImportOutcomeProps) {
  const t = useTranslations("import");
  const explain = useRefusalText();
  const { answered, rows, registered, known, refused, error, isUnderWay } = run;
  return (
    <div className="flex flex-col gap-2 px-3 md:px-4">
      <p role="status" data-testid="import-outcome" className="flex flex-wrap gap-x-4 font-medium text-base">
        {isUnderWay && <span>{t("progress", { done: answered, total: rows.length })}</span>}
        {(registered > 0 || known === 0) && (
          <span className="text-ok-ink">{t("registered", { count: registered })}</span>
        )}
        {known > 0 && <span className="text-warning-ink">{t("known", { count: known })}</span>}
        {refused.length > 0 && <span className="text-danger-ink">{t("refused", { count: refused.length })}</span>}
        {!isUnderWay && left > 0 && <span className="text-warning-ink">{t("left", { count: left })}</span>}
      </p>
      {error && (
        <ErrorState
          title={t("stopped", { count: rows.length - answered })}
          message={explain(error)}
          requestId={error.requestId}
          onRetry={onResume}
        />
      )}
      {/* Of what stopped in between nobody knows yet whether it was registered. */}
      {!isUnderWay && !error && left > 0 && (
        <div>
          <Button onClick={onSaveRest}>{t("saveRest", { count: left })}</Button>
        </div>
      )}
    </div>
  );
}
