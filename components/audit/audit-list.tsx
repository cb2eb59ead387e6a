"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ScrollText, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { LoadError } from "#components/people/load-error.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LogEnd } from "#components/ui/log-end.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { auditLogQuery } from "#lib/client/audit.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import type { AuditEntry } from "#lib/contracts/audit.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { auditParams } from "./audit-params.ts";
import { AuditTable, auditColumns } from "./audit-table.tsx";
import { EntrySheet } from "./entry-sheet.tsx";

/** The audit log as the URL's filters have it. */
export function AuditList({ environment }: { environment: Environment }) {
  const t = useTranslations("audit");
  const [params, setParams] = useQueryStates(auditParams);
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const filter = withoutNulls(params);
  const log = useInfiniteQuery({ ...auditLogQuery(environment, filter), placeholderData: (before) => before });

  if (log.isPending) return <SkeletonRows rows={16} label={t("loading")} />;
  if (!log.data) return <LoadError title={t("failed")} error={log.error} onRetry={() => log.refetch()} />;
  const rows = log.data.pages.flatMap((page) => page.data);
  if (rows.length === 0 && Object.keys(filter).length === 0) {
    return (
      <EmptyState icon={ScrollText} title={t("empty")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    const clear = <Button onClick={() => setParams(null, { history: "push" })}>{t("filter.clear")}</Button>;
    return (
      <EmptyState icon={SearchX} title={t("noResult")} action={clear}>
        {t("noResultHint")}
      </EmptyState>
    );
  }
  return (
    <div className={cn("flex min-h-64 flex-1 flex-col", log.isPlaceholderData && "opacity-60")}>
      <AuditTable environment={environment} rows={rows} onOpen={setOpened}>
        <LogEnd
          columns={auditColumns}
          hasMore={log.hasNextPage}
          busy={log.isFetchingNextPage}
          older={t("older")}
          end={t("end")}
          onOlder={() => log.fetchNextPage()}
        />
      </AuditTable>
      {opened && <EntrySheet environment={environment} entry={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
