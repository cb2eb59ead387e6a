"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { SourceText } from "#components/ui/source-text.tsx";
import { deliveryQuery } from "#lib/client/deliveries.ts";
import { useLive } from "#lib/client/live.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { AttemptCard } from "./attempt-card.tsx";
import { DeliveryBadge } from "./delivery-badge.tsx";
import { DeliveryFacts } from "./delivery-facts.tsx";
import { NextAttempt } from "./next-attempt.tsx";
import { RetryButton } from "./retry-button.tsx";
import { SettleButtons } from "./settle-buttons.tsx";

type DeliveryDetailProps = { environment: Environment; id: string };

/** One delivery, live: how it stands, every attempt, and where it came from. */
export function DeliveryDetail({ environment, id }: DeliveryDetailProps) {
  const t = useTranslations("webhooks");
  const client = useQueryClient();
  const query = deliveryQuery(environment, id);
  const { data: delivery, isPending, error, refetch } = useQuery(query);
  const readAgain = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLive(environment, { onHello: readAgain, onDelivery: (ids) => ids.includes(id) && readAgain() });

  if (isPending) return <SkeletonRows rows={12} label={t("loading")} />;
  if (!delivery) return <LoadError title={t("detail.failed")} error={error} onRetry={() => refetch()} />;
  return (
    <>
      <PageHeader title={<Title environment={environment} delivery={delivery} />}>
        <DeliveryBadge {...delivery} />
        {(delivery.status === "pending" || delivery.status === "held") && (
          <span className="text-muted">
            {t("detail.next")} <NextAttempt delivery={delivery} />
          </span>
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          <SettleButtons environment={environment} delivery={delivery} />
          <RetryButton environment={environment} delivery={delivery} />
        </div>
      </PageHeader>
      <div className="grid gap-4 px-3 pb-8 md:px-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-2">
          <Attempts delivery={delivery} />
        </div>
        <aside>
          <DeliveryFacts environment={environment} delivery={delivery} />
        </aside>
      </div>
    </>
  );
}

function Title({ environment, delivery }: { environment: Environment; delivery: DeliveryView }) {
  const t = useTranslations("webhooks");
  return (
    <span className="flex items-baseline gap-2">
      <Link
        href={`/${environment}/webhooks`}
        aria-label={t("detail.back")}
        title={t("detail.back")}
        className="self-center rounded-sm p-1 text-muted hover:bg-hover hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </Link>
      <span className="font-mono text-base">{delivery.event_type}</span>
    </span>
  );
}

function Attempts({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("webhooks.detail");
  const { history, body } = delivery;
  return (
    <>
      <h2 className="font-medium text-muted">{t("attempts", { count: history.length })}</h2>
      {history.map((attempt, index) => (
        <AttemptCard key={attempt.id} attempt={attempt} delivery={delivery} opens={index === 0} />
      ))}
      {history.length === 0 && (
        <>
          <p className="rounded-md border border-line border-dashed px-4 py-6 text-center text-muted">
            {t("noAttempts")}
          </p>
          <SourceText label={t("body")} text={body} note={t("bodyNote")} />
        </>
      )}
    </>
  );
}
