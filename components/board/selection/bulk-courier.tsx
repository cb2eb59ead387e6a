"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";

const NOBODY = "nobody";

type BulkCourierProps = {
  environment: Environment;
  disabled: boolean;
  /** What it does, in full; "give to a courier" when left out. */
  label?: string;
  placeholder?: string;
  onChoose: (courierId: string | null) => void;
};

/** Gives many to one courier. */
export function BulkCourier({ environment, disabled, label, placeholder, onChoose }: BulkCourierProps) {
  const t = useTranslations("board.bulk");
  const { data: couriers = [] } = useQuery(couriersOptions(environment));
  const options = [
    { value: NOBODY, label: t("nobody") },
    ...couriers.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      label={label ?? t("do.assign")}
      placeholder={placeholder ?? t("do.assign")}
      value={null}
      options={options}
      disabled={disabled}
      onChange={(value) => onChoose(value === NOBODY ? null : value)}
      className="w-44"
    />
  );
}
