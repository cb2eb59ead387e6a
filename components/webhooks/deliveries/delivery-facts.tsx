import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { EndpointSummary } from "../endpoints/endpoint-summary.tsx";

type DeliveryFactsProps = { environment: Environment; delivery: DeliveryView };

/** Where a delivery comes from and goes to. */
export function DeliveryFacts({ environment, delivery }: DeliveryFactsProps) {
  const t = useTranslations("webhooks.fact");
  const { throttled, waits_for, settled_at } = delivery;
  return (
    <div className="flex flex-col gap-4">
      <Facts>
        <Fact label={t("shipment")}>
          <To path={`/${environment}/board?shipment=${delivery.shipment_id}`}>{delivery.tracking_number}</To>
        </Fact>
        <Fact label={t("order")}>{delivery.order_id}</Fact>
        <Fact label={t("partner")}>{delivery.partner}</Fact>
        <Fact label={t("trace")}>
          <To path={`/${environment}/requests/${delivery.request_id}`}>{delivery.request_id}</To>
        </Fact>
        <Fact label={t("event")}>
          <Id text={delivery.event_id} />
        </Fact>
        <Fact label={t("delivery")}>
          <Id text={delivery.id} />
        </Fact>
        <Fact label={t("seq")}>{delivery.seq}</Fact>
        <Fact label={t("attempts")}>
          {t("attemptsOf", { attempts: delivery.attempts, most: delivery.max_attempts })}
          {throttled > 0 && <span className="text-muted"> · {t("throttled", { count: throttled })}</span>}
        </Fact>
        <Fact label={t("created")}>
          <Instant at={delivery.created_at} seconds />
        </Fact>
        {settled_at && (
          <Fact label={t("settled")}>
            <Instant at={settled_at} seconds />
          </Fact>
        )}
        {waits_for && (
          <Fact label={t("waitsFor")}>
            <To path={`/${environment}/webhooks/${waits_for}`}>{waits_for}</To>
          </Fact>
        )}
      </Facts>
      <EndpointSummary environment={environment} endpoint={delivery.receiver} />
    </div>
  );
}

function To({ path, children }: { path: string; children: ReactNode }) {
  return (
    <Link href={path as Route} className="break-all font-mono text-accent-ink text-xs hover:underline">
      {children}
    </Link>
  );
}

function Id({ text }: { text: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="min-w-0 break-all font-mono text-xs">{text}</code>
      <CopyButton text={text} className="-my-1" />
    </span>
  );
}
