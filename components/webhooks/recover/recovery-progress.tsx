"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Square } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useStopRecovery } from "#lib/client/change-endpoints.ts";
import { recoveryQuery } from "#lib/client/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { RecoveryBadge } from "./recovery-badge.tsx";

/** What shows other numbers once a recovery has ended. */
const nouns = ["endpoints", "dead-letters", "deliveries", "recoveries"];

/** How far a recovery has come, every second while it runs, and the way to stop it. */
export function RecoveryProgress({ environment, id }: { environment: Environment; id: string }) {
  const t = useTranslations("webhooks.recover");
  const format = useFormatter();
  const client = useQueryClient();
  const mayStop = useMay("webhooks:retry");
  const stop = useStopRecovery(environment);
  const { data: recovery, isPending, error, refetch } = useQuery(recoveryQuery(environment, id));
  const state = recovery?.state;
  useEffect(() => {
    if (state === undefined || state === "running") return;
    for (const noun of nouns) void client.invalidateQueries({ queryKey: [noun, environment] });
  }, [state, client, environment]);
  if (isPending) return <Skeleton className="h-16" />;
  if (!recovery) return <LoadError title={t("failed")} error={error} onRetry={() => refetch()} />;
  const { total, delivered, failed, waiting } = recovery;
  const part = (count: number) => ({ width: `${(count / Math.max(1, total)) * 100}%` });
  const numbers = { delivered: format.number(delivered), failed: format.number(failed), total: format.number(total) };
  return (
    <div data-testid="recovery" data-state={recovery.state} className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <RecoveryBadge state={recovery.state} failed={failed} />
        <span aria-live="polite">{t("progress", numbers)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={t("label")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={delivered + failed}
        className="flex h-2 overflow-hidden rounded-sm bg-sunken"
      >
        <div className="bg-ok-line" style={part(delivered)} />
        <div className="bg-danger" style={part(failed)} />
        <div className="bg-info-line" style={part(waiting)} />
      </div>
      {recovery.state === "running" && mayStop && (
        <Button size="sm" className="self-start" busy={stop.isPending} onClick={() => stop.mutate({ id })}>
          <Square aria-hidden className="size-3.5" />
          {t("stop")}
        </Button>
      )}
      {recovery.stopped_by && <p className="text-muted text-xs">{t("stoppedBy", { who: recovery.stopped_by })}</p>}
    </div>
  );
}
