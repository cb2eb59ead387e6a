"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DeliveryBadge } from "#components/webhooks/deliveries/delivery-badge.tsx";
import { NextAttempt } from "#components/webhooks/deliveries/next-attempt.tsx";
import { Outcome } from "#components/webhooks/outcome.tsx";
import { shortUrl } from "#components/webhooks/short-url.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { HttpStatus } from "./http-status.tsx";
import type { TraceRow } from "./trace-rows.ts";

type TraceLabelProps = { environment: Environment; row: TraceRow };

const line = "flex min-w-0 items-center gap-2";

/** What a step was; deliveries and attempts lead to their page. */
export function TraceLabel({ environment, row }: TraceLabelProps) {
  const t = useTranslations("trace");
  if (row.kind === "request") {
    return (
      <div className={line}>
        <span className="font-medium">{t("request")}</span>
        <HttpStatus status={row.request.status} />
      </div>
    );
  }
  if (row.kind === "event") {
    return (
      <div className={line} title={row.event.id}>
        <span className="truncate font-mono text-xs">{row.event.type}</span>
      </div>
    );
  }
  const { delivery } = row;
  const path = `/${environment}/webhooks/${delivery.id}`;
  if (row.kind === "delivery") {
    return (
      <Link href={path as Route} className={`${line} group/to`} title={delivery.endpoint.url}>
        <span className="min-w-0 truncate group-hover/to:underline">{shortUrl(delivery.endpoint.url)}</span>
        <DeliveryBadge {...delivery} />
      </Link>
    );
  }
  if (row.kind === "next") {
    return (
      <div className={`${line} text-muted`}>
        {t("next")} <NextAttempt delivery={delivery} />
      </div>
    );
  }
  const { attempt } = row;
  return (
    <Link href={`${path}#${attempt.id}` as Route} className={`${line} hover:underline`}>
      <span className="text-muted">#{attempt.number}</span>
      <Outcome outcome={attempt.outcome} statusCode={attempt.status_code} words className="truncate" />
    </Link>
  );
}
