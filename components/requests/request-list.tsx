"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Activity, ArrowUp, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryState, useQueryStates } from "nuqs";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LogEnd } from "#components/ui/log-end.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { LoadError } from "#components/webhooks/load-error.tsx";
import { useLive } from "#lib/client/live.ts";
import { requestsQuery } from "#lib/client/requests.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestParams, tailParam } from "./request-params.ts";
import { RequestTable } from "./request-table.tsx";
import { useTail } from "./use-tail.ts";

const COLUMNS = 7;
/** Calls come many at a time; the log is read again no more often than this. */
const PAUSE_MS = 1_500;

/** The request log as the URL's filters have it. What changes a shipment brings its newest page up to date. */
export function RequestList({ environment }: { environment: Environment }) {
  const t = useTranslations("requests");
  const client = useQueryClient();
  const [params, setParams] = useQueryStates(requestParams);
  const filter = withoutNulls(params);
  const query = requestsQuery(environment, filter);
  const log = useInfiniteQuery({ ...query, placeholderData: (before) => before });
  const table = useRef<HTMLTableElement>(null);
  const scroller = () => table.current?.parentElement;
  const [isTailing] = useQueryState("tail", tailParam);
  const isAtTop = () => (scroller()?.scrollTop ?? 0) < 8;
  const tail = useTail({ environment, filter, isOn: isTailing, isAtTop });
  const timer = useRef<number | undefined>(undefined);
  const readAgain = () => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      const pages = client.getQueryData(query.queryKey)?.pages.length ?? 1;
      // Whoever has gone back in time is not pulled forward.
      if (pages === 1 && (!isTailing || isAtTop())) void client.invalidateQueries({ queryKey: query.queryKey });
    }, PAUSE_MS);
  };
  useLive(environment, { onHello: readAgain, onShipment: readAgain });

  if (log.isPending) return <SkeletonRows rows={16} label={t("loading")} />;
  if (!log.data) return <LoadError title={t("failed")} error={log.error} onRetry={() => log.refetch()} />;
  const rows = log.data.pages.flatMap((page) => page.data);
  if (rows.length === 0 && !log.hasNextPage) {
    if (Object.keys(filter).length === 0) {
      return (
        <EmptyState icon={Activity} title={t("empty")}>
          {t("emptyHint")}
        </EmptyState>
      );
    }
    const clear = <Button onClick={() => setParams(null, { history: "push" })}>{t("filter.clear")}</Button>;
    return (
      <EmptyState icon={SearchX} title={t("noResult")} action={clear}>
        {filter.q || filter.shipment ? t("noResultHint") : t("noneMatches")}
      </EmptyState>
    );
  }
  const toTop = () => {
    tail.showFresh();
    scroller()?.scrollTo({ top: 0 });
  };
  return (
    <div className={cn("relative flex min-h-64 flex-1 flex-col", log.isPlaceholderData && "opacity-60")}>
      {tail.fresh > 0 && (
        <Button variant="primary" size="sm" onClick={toTop} className="absolute top-10 left-1/2 z-20 -translate-x-1/2">
          <ArrowUp aria-hidden className="size-3.5" />
          {t("tail.fresh", { count: tail.fresh })}
        </Button>
      )}
      <RequestTable environment={environment} rows={rows} ref={table}>
        <LogEnd
          columns={COLUMNS}
          hasMore={log.hasNextPage}
          busy={log.isFetchingNextPage}
          note={rows.length === 0 && t("noneYet")}
          older={t("older")}
          end={t("end")}
          onOlder={() => log.fetchNextPage()}
        />
      </RequestTable>
    </div>
  );
}
