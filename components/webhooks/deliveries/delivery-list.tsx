"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowUp, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useRef, useState } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LogEnd } from "#components/ui/log-end.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useSelection } from "#components/ui/use-selection.ts";
import { deliveriesQuery } from "#lib/client/deliveries.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import type { EndpointChoice } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { deliveryParams } from "./delivery-params.ts";
import { DeliveryTable } from "./delivery-table.tsx";
import { NoDeliveries } from "./no-deliveries.tsx";
import { DeliveryBulkBar } from "./selection/delivery-bulk-bar.tsx";
import { useDeliveryBulk } from "./selection/use-delivery-bulk.ts";
import { useTail } from "./use-tail.ts";

const COLUMNS = 10;

type DeliveryListProps = { environment: Environment; endpoints: readonly EndpointChoice[] };

/** The delivery log as the URL's filters have it, live; its rows can be chosen, to be sent again or skipped together. */
export function DeliveryList({ environment, endpoints }: DeliveryListProps) {
  const t = useTranslations("webhooks");
  const [params, setParams] = useQueryStates(deliveryParams);
  const filter = withoutNulls(params);
  const isFiltered = Object.keys(filter).length > 0;
  const table = useRef<HTMLTableElement>(null);
  const log = useInfiniteQuery({ ...deliveriesQuery(environment, filter), placeholderData: (before) => before });
  const mayRetry = useMay("webhooks:retry");
  const selection = useSelection();
  const bulk = useDeliveryBulk(environment, selection);
  const tail = useTail({ environment, filter, table, isHeld: selection.ids.size > 0 });
  // Nothing is done to rows that are out of sight.
  const filterKey = JSON.stringify(filter);
  const [selectedIn, setSelectedIn] = useState(filterKey);
  if (selectedIn !== filterKey) {
    setSelectedIn(filterKey);
    selection.set([]);
    bulk.forget();
  }

  if (log.isPending) return <SkeletonRows rows={16} label={t("loading")} />;
  if (!log.data) return <LoadError title={t("failed")} error={log.error} onRetry={() => log.refetch()} />;
  const rows = log.data.pages.flatMap((page) => page.data);
  if (rows.length === 0 && !log.hasNextPage) {
    if (!isFiltered) return <NoDeliveries environment={environment} hasEndpoint={endpoints.length > 0} />;
    const clear = <Button onClick={() => setParams(null, { history: "push" })}>{t("filter.clear")}</Button>;
    return (
      <EmptyState icon={SearchX} title={t("noResult")} action={clear}>
        {filter.q || filter.shipment ? t("noResultHint") : t("noneMatches")}
      </EmptyState>
    );
  }
  return (
    <div
      onScrollCapture={tail.onScroll}
      className={cn("relative flex min-h-64 flex-1 flex-col", log.isPlaceholderData && "opacity-60")}
    >
      {tail.fresh > 0 && (
        <Button
          variant="primary"
          size="sm"
          onClick={tail.resume}
          className="absolute top-10 left-1/2 z-20 -translate-x-1/2"
        >
          <ArrowUp aria-hidden className="size-3.5" />
          {t("fresh", { count: tail.fresh })}
        </Button>
      )}
      <DeliveryTable
        environment={environment}
        rows={rows}
        tail={tail}
        selection={mayRetry ? selection : undefined}
        failures={bulk.result?.failures}
        ref={table}
      >
        <LogEnd
          columns={COLUMNS}
          hasMore={log.hasNextPage}
          busy={log.isFetchingNextPage}
          note={rows.length === 0 && t("noneYet")}
          older={t("older")}
          end={t("end")}
          onOlder={() => log.fetchNextPage()}
        />
      </DeliveryTable>
      <DeliveryBulkBar environment={environment} selection={selection} bulk={bulk} />
    </div>
  );
}
