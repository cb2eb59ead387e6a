"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Select } from "#components/ui/select.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { ShipmentChanger } from "./use-shipment-change.ts";

const NOBODY = "nobody";

type CourierChoiceProps = { environment: Environment; row: BoardRow; changer: ShipmentChanger; disabled: boolean };

/** Who has the shipment; choosing somebody gives it to them. */
export function CourierChoice({ environment, row, changer, disabled }: CourierChoiceProps) {
  const t = useTranslations("shipments");
  const id = useId();
  const { data: couriers = [], isError, isPending } = useQuery(couriersOptions(environment));
  const known = couriers.map(({ id: value, name, zone }) => ({ value, label: zone ? `${name} · ${zone}` : name }));
  const own = row.courier;
  // Somebody who no longer works here may still have it.
  const former = own && !couriers.some((courier) => courier.id === own.id) ? [{ value: own.id, label: own.name }] : [];
  const options = [{ value: NOBODY, label: t("noCourier") }, ...former, ...known];
  const assign = (value: string) => {
    const courier = couriers.find((one) => one.id === value) ?? null;
    if (value === (own?.id ?? NOBODY)) return;
    changer.mutate({
      kind: "courier",
      courier: courier && { id: courier.id, name: courier.name },
      version: row.version,
    });
  };
  return (
    <div className="grid grid-cols-[8.5rem_1fr] items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {t("assign")}
      </label>
      <Select
        id={id}
        value={own?.id ?? NOBODY}
        options={options}
        disabled={disabled || isPending || isError}
        onChange={assign}
      />
      {isError && <p className="col-start-2 text-danger-ink text-xs">{t("courierFailed")}</p>}
    </div>
  );
}
