"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useDuration } from "#components/ui/duration.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { endpointHealthQuery } from "#lib/client/endpoints.ts";
import type { EndpointHealth as Health, HealthStretch } from "#lib/contracts/endpoint-health.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { HealthChart } from "./health-chart.tsx";

type EndpointHealthProps = { environment: Environment; endpointId: string };

/** How a receiver answered in the last day and week. */
export function EndpointHealth({ environment, endpointId }: EndpointHealthProps) {
  const t = useTranslations("webhooks.health");
  const health = useQuery(endpointHealthQuery(environment, endpointId));
  return (
    <section aria-label={t("title")} className="rounded-md border border-line bg-surface">
      <h2 className="border-line border-b px-3 py-2 font-medium">{t("title")}</h2>
      {health.isPending && <Skeleton className="m-3 h-24" />}
      {health.isError && !health.data && (
        <LoadError title={t("failed")} error={health.error} onRetry={() => health.refetch()} />
      )}
      {health.data && <Stretches health={health.data} />}
    </section>
  );
}

function Stretches({ health }: { health: Health }) {
  const t = useTranslations("webhooks.health");
  const { last_24h, last_7d, hours, events_per_hour } = health;
  return (
    <>
      <div className="grid gap-4 p-3 md:grid-cols-2">
        <Stretch name={t("last24h")} stretch={last_24h} hours={hours.slice(-24)} from={t("hoursAgo")} />
        <Stretch name={t("last7d")} stretch={last_7d} hours={hours} from={t("daysAgo")} />
      </div>
      <p className="border-line border-t px-3 py-1.5 text-muted text-xs">{t("sample", { count: events_per_hour })}</p>
    </>
  );
}

type StretchProps = { name: string; stretch: HealthStretch; hours: Health["hours"]; from: string };

function Stretch({ name, stretch, hours, from }: StretchProps) {
  const t = useTranslations("webhooks.health");
  const format = useFormatter();
  const duration = useDuration();
  const { delivered, failed, p50_ms, p95_ms } = stretch;
  const attempts = delivered + failed;
  const rate = format.number(attempts === 0 ? 0 : Math.floor((delivered / attempts) * 1_000) / 1_000, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const words = attempts === 0 ? t("none") : t("words", { rate, attempts: format.number(attempts) });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-medium">{name}</h3>
        <span className={failed === 0 ? "text-muted" : "text-danger-ink"}>{words}</span>
        {p50_ms !== null && p95_ms !== null && (
          <span className="text-muted">
            p50 {duration(p50_ms)} · p95 {duration(p95_ms)}
          </span>
        )}
      </div>
      <HealthChart hours={hours} label={`${name}: ${words}`} from={from} to={t("now")} />
    </div>
  );
}
