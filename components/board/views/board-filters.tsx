"use client";

import { useQuery } from "@tanstack/react-query";
import { ClipboardList } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { buttonClasses } from "#components/ui/button.tsx";
import { FilterRow } from "#components/ui/filter-row.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { BoardFilter } from "#lib/domain/board-filter.ts";
import { districtNames } from "#lib/domain/district.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { serviceLevels } from "#lib/domain/service-level.ts";
import { flags } from "#lib/domain/urgency-views.ts";
import { DueFilter } from "./due-filter.tsx";

type BoardFiltersProps = {
  environment: Environment;
  filter: BoardFilter;
  rows: readonly BoardRow[];
  onChange: (change: Partial<BoardFilter>) => void;
};

const { compare } = new Intl.Collator("mn");

/** What there is to choose from is what the rows have, and what is chosen already. */
function choicesOf(found: ReadonlyMap<string, string>, chosen: string | null) {
  const labels = new Map(found);
  if (chosen !== null && !labels.has(chosen)) labels.set(chosen, chosen);
  return [...labels].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label));
}

/** Narrows the board by who, where, what and when. */
export function BoardFilters({ environment, filter, rows, onChange }: BoardFiltersProps) {
  const t = useTranslations();
  const mayPrint = useMay("shipments:print");
  const { data: couriers = [] } = useQuery(couriersOptions(environment));
  // Of ten thousand rows, on every press of a key.
  const vendors = useMemo(() => new Map(rows.map(({ vendor_id, pickup }) => [vendor_id, pickup.name])), [rows]);
  const partners = useMemo(() => new Map(rows.map(({ partner }) => [partner, partner])), [rows]);
  const label = (name: "courier" | "vendor" | "district" | "level" | "partner" | "flag" | "cod") => ({
    label: t(`board.filter.${name}`),
    any: t(`board.filter.${name}`),
  });
  return (
    <div className="shrink-0 px-3 pb-2 md:px-4">
      <FilterRow>
        <FilterSelect
          {...label("courier")}
          value={filter.courier}
          options={[
            { value: "none", label: t("board.unassigned") },
            ...choicesOf(
              new Map(couriers.map(({ id, name }) => [id, name])),
              filter.courier === "none" ? null : filter.courier,
            ),
          ]}
          onChange={(courier) => onChange({ courier })}
        />
        {filter.courier && filter.courier !== "none" && mayPrint && (
          <Link
            href={`/${environment}/couriers?stops=${encodeURIComponent(filter.courier)}` as Route}
            prefetch={false}
            className={buttonClasses({ variant: "ghost" })}
          >
            <ClipboardList aria-hidden className="size-4" />
            {t("couriers.stops")}
          </Link>
        )}
        <FilterSelect
          {...label("vendor")}
          value={filter.vendor}
          options={choicesOf(vendors, filter.vendor)}
          onChange={(vendor) => onChange({ vendor })}
        />
        <FilterSelect
          {...label("district")}
          value={filter.district}
          options={[
            ...districtNames.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
            { value: "other" as const, label: t("board.filter.otherDistrict") },
          ]}
          onChange={(district) => onChange({ district })}
        />
        <FilterSelect
          {...label("level")}
          value={filter.level}
          options={serviceLevels.map((level) => ({ value: level, label: t(`shipments.level.${level}`) }))}
          onChange={(level) => onChange({ level })}
        />
        <FilterSelect
          {...label("flag")}
          value={filter.flag}
          options={flags.map((flag) => ({ value: flag, label: t(`board.filter.flagged.${flag}`) }))}
          onChange={(flag) => onChange({ flag })}
        />
        <FilterSelect
          {...label("cod")}
          value={filter.cod}
          options={(["yes", "no"] as const).map((cod) => ({ value: cod, label: t(`board.filter.cash.${cod}`) }))}
          onChange={(cod) => onChange({ cod })}
        />
        <FilterSelect
          {...label("partner")}
          value={filter.partner}
          options={choicesOf(partners, filter.partner)}
          onChange={(partner) => onChange({ partner })}
        />
        <DueFilter value={filter.due} onChange={(due) => onChange({ due })} />
      </FilterRow>
    </div>
  );
}
