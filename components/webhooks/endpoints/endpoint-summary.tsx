import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { EndpointFormat, EndpointState } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";

const tones: Record<EndpointState, Tone> = { enabled: "ok", disabled: "warning", deleted: "neutral" };
const formats: Record<EndpointFormat, string> = { shop_mn: "Shop.mn" };

type EndpointSummaryProps = { environment: Environment; endpoint: DeliveryView["receiver"] };

/** Where a delivery goes, and how that place is doing. */
export function EndpointSummary({ environment, endpoint }: EndpointSummaryProps) {
  const t = useTranslations("webhooks.receiver");
  const { window, in_flight, max_in_flight, rate_per_minute, paused_until } = endpoint;
  return (
    <Facts title={t("title")}>
      <Fact label={t("url")}>
        <span className="break-all font-mono text-xs">{endpoint.url}</span>
      </Fact>
      <Fact label={t("state")}>
        <Badge tone={tones[endpoint.state]}>{t(`states.${endpoint.state}`)}</Badge>
      </Fact>
      <Fact label={t("format")}>{formats[endpoint.format]}</Fact>
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
