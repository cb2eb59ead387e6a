"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BellOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button, buttonClasses } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useAcknowledgeAlert } from "#lib/client/acknowledge-alert.ts";
import { alertsQuery } from "#lib/client/alerts.ts";
import { useIsStale } from "#lib/client/live.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { AlertState } from "#lib/domain/alert-state.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AlertCard } from "./alert-card.tsx";
import { useAlertKeys } from "./use-alert-keys.ts";
import { useRefusalText } from "./use-refusal-text.ts";

/** The alerts in one state, kept fresh by the bell. */
export function AlertList({ environment, state }: { environment: Environment; state: AlertState }) {
  const t = useTranslations("alerts");
  const refusalText = useRefusalText();
  const list = useRef<HTMLUListElement>(null);
  const isStale = useIsStale();
  const mayAcknowledge = useMay("alerts:acknowledge") && state === "open";
  const log = useInfiniteQuery(alertsQuery(environment, state));
  const { mutate, isPending, variables } = useAcknowledgeAlert(environment, (error) =>
    toast({
      kind: "danger",
      title: t("refused"),
      description: `${refusalText(error)} ${error.requestId ?? ""}`.trim(),
    }),
  );
  const acknowledge = mayAcknowledge && !isStale ? mutate : undefined;
  useAlertKeys(list, (id) => {
    if (!isPending) acknowledge?.(id);
  });

  if (log.isPending) return <SkeletonRows rows={8} label={t("loading")} />;
  if (!log.data) {
    const requestId = log.error instanceof RequestError ? log.error.requestId : null;
    return (
      <ErrorState
        title={t("failed")}
        message={refusalText(log.error)}
        requestId={requestId}
        onRetry={() => log.refetch()}
      />
    );
  }
  const alerts = log.data.pages.flatMap((page) => page.data);
  if (alerts.length === 0) {
    const others = (
      <Link href={`/${environment}/alerts`} className={buttonClasses()}>
        {t("emptyOpen")}
      </Link>
    );
    return (
      <EmptyState icon={BellOff} title={t(`empty.${state}`)} action={state === "open" ? undefined : others}>
        {state === "open" && t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <div className="min-h-64 flex-1 overflow-y-auto border-line border-t">
      <ul ref={list} aria-label={t("label")}>
        {alerts.map((alert) => (
          <AlertCard
            key={alert.id}
            environment={environment}
            alert={alert}
            busy={isPending && variables === alert.id}
            onAcknowledge={acknowledge && (() => acknowledge(alert.id))}
          />
        ))}
      </ul>
      <div className="flex items-center justify-center gap-4 p-4 text-muted text-xs">
        {acknowledge && <span className="max-md:hidden">{t("keys")}</span>}
        {log.hasNextPage && (
          <Button size="sm" busy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {t("older")}
          </Button>
        )}
      </div>
    </div>
  );
}
