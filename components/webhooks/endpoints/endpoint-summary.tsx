import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { EndpointBadge } from "./endpoint-badge.tsx";
import { endpointFormatNames } from "./endpoint-formats.ts";

type EndpointSummaryProps = { environment: Environment; endpoint: DeliveryView["receiver"] };

/** Where a delivery goes, and how that place is doing. */
export function EndpointSummary({ environment, endpoint }: EndpointSummaryProps) {
  const t = useTranslations("webhooks.receiver");
  const { window, in_flight, max_in_flight, rate_per_minute, paused_until } = endpoint;
  return (
    <Facts title={t("title")}>
      <Fact label={t("url")}>
        <Link
          href={`/${environment}/webhooks/endpoints/${endpoint.id}`}
          className="break-all font-mono text-accent-ink text-xs hover:underline"
        >
          {endpoint.url}
        </Link>
      </Fact>
      <Fact label={t("state")}>
        <EndpointBadge state={endpoint.state} failing={endpoint.failing_since !== null} />
      </Fact>
      <Fact label={t("format")}>{endpointFormatNames[endpoint.format]}</Fact>
      <Fact label={t("window")}>
        <span title={t("windowHint")}>{t("windowOf", { inFlight: in_flight, window, most: max_in_flight })}</span>
      </Fact>
      <Fact label={t("rate")}>
        {rate_per_minute === null ? t("noRate") : t("ratePerMinute", { rate: rate_per_minute })}
      </Fact>
      {paused_until && Date.parse(paused_until) > Date.now() && (
        <Fact label={t("paused")}>
          <Instant at={paused_until} seconds />
        </Fact>
      )}
      <Fact label="">
        <Link href={`/${environment}/webhooks?endpoint=${endpoint.id}`} className="text-accent-ink hover:underline">
          {t("all")}
        </Link>
      </Fact>
    </Facts>
  );
}
