"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { FilterRow } from "#components/ui/filter-row.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { PeriodFilter } from "#components/ui/period-filter.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import type { EndpointChoice } from "#lib/contracts/deliveries.ts";
import { attemptOutcomes, deliveryStatuses } from "#lib/domain/delivery-status.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { shortUrl } from "../short-url.ts";
import { deliveryParams } from "./delivery-params.ts";

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
      <SearchField
        className="md:w-44"
        label={t("filter.code")}
        placeholder={t("filter.codeHint")}
        value={params.code ?? ""}
        onSearch={(code) => setParams({ code: code || null })}
      />
      <FilterRow>
        <FilterSelect
          label={t("filter.status")}
          any={t("filter.anyStatus")}
          value={params.status}
          options={deliveryStatuses.map((value) => ({ value, label: t(`deliveryStatus.${value}`) }))}
          onChange={(status) => setParams({ status })}
        />
        <FilterSelect
          label={t("filter.outcome")}
          any={t("filter.anyOutcome")}
          value={params.outcome}
          options={attemptOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(outcome) => setParams({ outcome })}
        />
        <FilterSelect
          label={t("filter.type")}
          any={t("filter.anyType")}
          value={params.type}
          options={webhookEventTypes.map((value) => ({ value, label: value }))}
          onChange={(type) => setParams({ type })}
        />
        {(endpoints.length > 1 || params.endpoint !== null) && (
          <FilterSelect
            label={t("filter.endpoint")}
            any={t("filter.anyEndpoint")}
            value={params.endpoint}
            options={endpoints.map(({ id, url }) => ({ value: id, label: shortUrl(url) }))}
            onChange={(endpoint) => setParams({ endpoint })}
          />
        )}
        <PeriodFilter value={params} onChange={setParams} />
        {params.http !== null && (
          <FilterChip label={t("filter.http", { code: `${params.http}` })} onRemove={() => setParams({ http: null })} />
        )}
        {params.shipment && (
          <FilterChip
            label={t("filter.shipment", { number: params.shipment })}
            onRemove={() => setParams({ shipment: null })}
          />
        )}
      </FilterRow>
    </>
  );
}
