import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { useWholeDuration } from "#components/ui/use-whole-duration.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { endpointFormatNames } from "./endpoint-formats.ts";

type EndpointTermsProps = { environment: Environment; endpoint: EndpointView };

/** On what terms a receiver gets its webhooks. */
export function EndpointTerms({ environment, endpoint }: EndpointTermsProps) {
  const t = useTranslations("webhooks.endpoint");
  const r = useTranslations("webhooks.receiver");
  const duration = useWholeDuration();
  const { format, window, in_flight, max_in_flight, rate_per_minute, paused_until, schedule } = endpoint;
  const key = endpoint.outbound_key_id;
  return (
    <Facts title={t("terms")}>
      <Fact label={t("format")}>{endpointFormatNames[format]}</Fact>
      <Fact label={t("types")}>
        <ul className="font-mono text-xs">
          {endpoint.event_types.map((type) => (
            <li key={type}>{type}</li>
          ))}
        </ul>
      </Fact>
      <Fact label={r("window")}>
        <span title={r("windowHint")}>{r("windowOf", { inFlight: in_flight, window, most: max_in_flight })}</span>
      </Fact>
      <Fact label={r("rate")}>
        {rate_per_minute === null ? r("noRate") : r("ratePerMinute", { rate: rate_per_minute })}
      </Fact>
      {paused_until && (
        <Fact label={r("paused")}>
          <Instant at={paused_until} seconds />
        </Fact>
      )}
      <Fact label={t("schedule")}>{[t("atOnce"), ...schedule.map(duration)].join(" · ")}</Fact>
      <Fact label={t("key")}>
        {key === null ? t("noKey") : <code className="break-all font-mono text-xs">{key}</code>}{" "}
        {useMay("keys:manage") && (
          <Link href={`/${environment}/keys` as Route} className="text-accent-ink underline">
            {t("toKeys")}
          </Link>
        )}
      </Fact>
      <Fact label={t("created")}>
        <Instant at={endpoint.created_at} /> · {endpoint.created_by}
      </Fact>
    </Facts>
  );
}
