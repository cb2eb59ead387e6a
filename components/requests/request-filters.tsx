"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { FilterRow } from "#components/ui/filter-row.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { PeriodFilter } from "#components/ui/period-filter.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { type CallerChoices, loggedMethods, requestOrigins, statusClasses } from "#lib/contracts/requests.ts";
import { errorCodeNames, requestParams } from "./request-params.ts";

/** What narrows the log; each choice is a step that "back" takes back. */
export function RequestFilters({ callers }: { callers: CallerChoices }) {
  const t = useTranslations("requests.filter");
  const [params, setParams] = useQueryStates(requestParams, { history: "push" });
  const actors = [...callers.keys, ...callers.people].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        value={params.q ?? ""}
        onSearch={(q) => setParams({ q: q || null })}
      />
      <SearchField
        className="md:w-48"
        label={t("path")}
        placeholder={t("pathHint")}
        value={params.path ?? ""}
        onSearch={(path) => setParams({ path: path || null })}
      />
      <FilterRow>
        <FilterSelect
          label={t("status")}
          any={t("anyStatus")}
          value={params.status}
          options={statusClasses.map((value) => ({ value, label: value === "error" ? t("errors") : value }))}
          onChange={(status) => setParams({ status })}
        />
        <FilterSelect
          label={t("code")}
          any={t("anyCode")}
          value={params.code}
          options={errorCodeNames.map((value) => ({ value, label: value }))}
          onChange={(code) => setParams({ code })}
        />
        <FilterSelect
          label={t("method")}
          any={t("anyMethod")}
          value={params.method}
          options={loggedMethods.map((value) => ({ value, label: value }))}
          onChange={(method) => setParams({ method })}
        />
        <FilterSelect
          label={t("origin")}
          any={t("anyOrigin")}
          value={params.origin}
          options={requestOrigins.map((value) => ({ value, label: t(`origins.${value}`) }))}
          onChange={(origin) => setParams({ origin })}
        />
        <FilterSelect
          label={t("actor")}
          any={t("anyActor")}
          value={params.actor}
          options={actors}
          onChange={(actor) => setParams({ actor })}
        />
        <PeriodFilter value={params} onChange={setParams} />
        {params.route && <FilterChip label={params.route} onRemove={() => setParams({ route: null })} />}
        {params.shipment && (
          <FilterChip
            label={t("shipment", { number: params.shipment })}
            onRemove={() => setParams({ shipment: null })}
          />
        )}
      </FilterRow>
    </>
  );
}
