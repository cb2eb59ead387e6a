"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { EndpointChoice } from "#lib/contracts/deliveries.ts";
import { attemptOutcomes, deliveryStatuses } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { deliveryParams } from "./delivery-params.ts";
import { shortUrl } from "./short-url.ts";

const any = "any";

const withAny = <V extends string>(label: string, options: readonly { value: V; label: string }[]) => [
  { value: any as V | typeof any, label },
  ...options,
];

const orNull = <V extends string>(value: V | typeof any): V | null => (value === any ? null : value);

/** What narrows the log; each choice is a step that "back" takes back. */
export function DeliveryFilters({ endpoints }: { endpoints: readonly EndpointChoice[] }) {
  const t = useTranslations("webhooks");
  const [params, setParams] = useQueryStates(deliveryParams, { history: "push" });
  return (
    <>
      <SearchField
        label={t("filter.search")}
        placeholder={t("filter.searchHint")}
        value={params.q ?? ""}
        onSearch={(q) => setParams({ q: q || null })}
      />
      <Select
        label={t("filter.status")}
        value={params.status ?? any}
        options={withAny(
          t("filter.anyStatus"),
          deliveryStatuses.map((value) => ({ value, label: t(`deliveryStatus.${value}`) })),
        )}
        onChange={(value) => setParams({ status: orNull(value) })}
      />
      <Select
        label={t("filter.outcome")}
        value={params.outcome ?? any}
        options={withAny(
          t("filter.anyOutcome"),
          attemptOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
        )}
        onChange={(value) => setParams({ outcome: orNull(value) })}
      />
      <Select
        label={t("filter.type")}
        value={params.type ?? any}
        options={withAny(
          t("filter.anyType"),
          webhookEventTypes.map((value) => ({ value, label: value })),
        )}
        onChange={(value) => setParams({ type: orNull(value) })}
      />
      {(endpoints.length > 1 || params.endpoint) && (
        <Select
          label={t("filter.endpoint")}
          className="max-w-56"
          value={params.endpoint ?? any}
          options={withAny(
            t("filter.anyEndpoint"),
            endpoints.map(({ id, url }) => ({ value: id, label: shortUrl(url) })),
          )}
          onChange={(value) => setParams({ endpoint: orNull(value) })}
        />
      )}
      {params.shipment && (
        <FilterChip
          label={t("filter.shipment", { number: params.shipment })}
          onRemove={() => setParams({ shipment: null })}
        />
      )}
    </>
  );
}
