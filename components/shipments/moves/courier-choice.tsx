"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Leg } from "#lib/domain/leg.ts";
import { useCommands } from "../commands/command-bus.ts";
import { useLoadText } from "./use-load-text.ts";
import type { ShipmentChanger } from "./use-shipment-change.ts";

const NOBODY = "nobody";

type CourierChoiceProps = {
  environment: Environment;
  row: BoardRow;
  leg: Leg;
  changer: ShipmentChanger;
  disabled: boolean;
};

/** Who has a leg of the shipment, with what each courier has in hand; choosing somebody gives it to them. */
export function CourierChoice({ environment, row, leg, changer, disabled }: CourierChoiceProps) {
  const t = useTranslations("shipments");
  const ui = useTranslations("ui");
  const loadText = useLoadText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const { data: couriers = [], isError, isPending } = useQuery(couriersOptions(environment));
  const known = couriers.map((courier) => ({
    value: courier.id,
    label: courier.zone ? `${courier.name} · ${courier.zone}` : courier.name,
    detail: loadText(courier),
  }));
  const own = leg === "pickup" ? row.pickup_courier : row.courier;
  // Somebody who no longer works here may still have it.
  const former = own && !couriers.some((courier) => courier.id === own.id) ? [{ value: own.id, label: own.name }] : [];
  const nobody = leg === "pickup" ? t("samePickupCourier") : t("noCourier");
  const options = [...former, ...known, { value: NOBODY, label: nobody }];
  const isOff = disabled || isError;
  const assign = (value: string) => {
    const courier = couriers.find((one) => one.id === value) ?? null;
    if (value === (own?.id ?? NOBODY)) return;
    changer.mutate({
      kind: "courier",
      leg,
      courier: courier && { id: courier.id, name: courier.name },
      version: row.version,
    });
  };
  const openByKey = () => {
    before.current = document.activeElement;
    setOpen(true);
  };
  useCommands(leg === "delivery" ? ["assign"] : [], isOff ? null : openByKey);
  return (
    <div className="grid grid-cols-[8.5rem_1fr] items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {leg === "pickup" ? t("assignPickup") : t("assign")}
      </label>
      <Combobox
        id={id}
        value={own?.id ?? NOBODY}
        options={options}
        open={open}
        onOpenChange={setOpen}
        searchLabel={t("courierSearch")}
        emptyText={isPending ? ui("loading") : t("courierNone")}
        disabled={isOff}
        // Where the hands were: at the row, for the next key.
        returnTo={() => {
          const at = before.current;
          before.current = null;
          return at instanceof HTMLElement && at.isConnected ? at : null;
        }}
        onChange={assign}
      />
      {isError && <p className="col-start-2 text-danger-ink text-xs">{t("courierFailed")}</p>}
    </div>
  );
}
