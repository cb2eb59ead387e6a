"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { RequestError } from "#lib/client/request-json.ts";
import { useBulk } from "../selection/use-bulk.ts";
import { BoardNotice } from "./board-notice.tsx";
import { CalmTable, type CalmTableProps } from "./calm-table.tsx";

/** The table, or why there is none: still loading, failed. */
export function BoardRows({ board, ...table }: Omit<CalmTableProps, "bulk">) {
  const t = useTranslations("board");
  const ui = useTranslations("ui");
  const refusalText = useRefusalText();
  const bulk = useBulk(table.environment, table.selection);
  const { data, error, refetch, isFetching } = board;
  const requestId = error instanceof RequestError ? error.requestId : null;
  const retry = () => void refetch();

  if (!data && error) {
    const message = error instanceof RequestError ? refusalText(error) : undefined;
    return (
      <div className="flex-1">
        <ErrorState title={t("failed")} message={message} requestId={requestId} onRetry={retry} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="min-w-0 flex-1">
        <SkeletonRows rows={16} label={ui("loading")} />
      </div>
    );
  }
  return (
    <div className="relative flex min-w-0 flex-1 flex-col">
      {error && <BoardNotice requestId={requestId} onRetry={retry} />}
      <CalmTable {...table} {...{ board, bulk }} />
      {!data.complete && !isFetching && (
        <p className="shrink-0 border-line border-t bg-surface px-4 py-1.5 text-muted text-xs">
          {t("incomplete", { count: data.rows.length })}
        </p>
      )}
    </div>
  );
}
