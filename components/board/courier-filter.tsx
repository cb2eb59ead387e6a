"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";

type CourierFilterProps = { environment: Environment; id: string; onClear: () => void };

/** Says that only one courier's load is shown, and shows everything again. */
export function CourierFilter({ environment, id, onClear }: CourierFilterProps) {
  const t = useTranslations("board");
  const { data: couriers } = useQuery(couriersOptions(environment));
  const name = couriers?.find((courier) => courier.id === id)?.name ?? "…";
  return <FilterChip label={t("loadOf", { name })} onRemove={onClear} />;
}
