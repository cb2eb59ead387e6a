"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useAlertSentence } from "#components/alerts/use-alert-sentence.ts";
import { useMay } from "#components/layout/user-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** The newest alert about a receiver and what became of it; nothing where there never was one. */
export function EndpointAlert({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  const t = useTranslations("alerts");
  const e = useTranslations("webhooks.endpoint");
  const sentence = useAlertSentence();
  const mayRead = useMay("alerts:read");
  const alert = endpoint.last_alert;
  if (!alert || !mayRead) return null;
  const { state } = alert;
  const look =
    state === "resolved"
      ? ({ tone: "ok", icon: CircleCheck } as const)
      : ({ tone: "warning", icon: TriangleAlert } as const);
  return (
    <section aria-label={e("lastAlert")} className="rounded-md border border-line bg-surface">
      <h2 className="flex items-center justify-between border-line border-b px-3 py-2 font-medium">
        {e("lastAlert")}
        <Badge {...look}>{t(`state.${state}`)}</Badge>
      </h2>
      <div className="flex flex-col gap-1 px-3 py-2.5">
        <p className="break-words">{sentence(alert)}</p>
        <p className="text-muted text-xs">
          {t("raised")} <Instant at={alert.raised_at} />
          {alert.resolved_at && (
            <>
              {" · "}
              {t("resolved")} <Instant at={alert.resolved_at} />
            </>
          )}{" "}
          ·{" "}
          <Link href={`/${environment}/alerts?state=${state}`} className="text-accent-ink underline">
            {t("title")}
          </Link>
        </p>
      </div>
    </section>
  );
}
