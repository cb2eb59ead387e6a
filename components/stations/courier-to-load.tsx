import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLoadText } from "#components/shipments/moves/use-load-text.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { Environment } from "#lib/domain/environment.ts";

type CourierToLoadProps = {
  id: string;
  environment: Environment;
  value: string | null;
  onChange: (courierId: string) => void;
};

/** Whose load is being scanned, with what each has in hand. */
export function CourierToLoad({ id, environment, value, onChange }: CourierToLoadProps) {
  const t = useTranslations("shipments");
  const tStations = useTranslations("stations");
  const ui = useTranslations("ui");
  const loadText = useLoadText();
  const [open, setOpen] = useState(false);
  const { data: couriers = [], isError, isPending } = useQuery(couriersOptions(environment));
  const options = couriers.map((courier) => ({
    value: courier.id,
    label: courier.zone ? `${courier.name} · ${courier.zone}` : courier.name,
    detail: loadText(courier),
  }));
  const nobody = options.some((option) => option.value === value)
    ? []
    : [{ value: "", label: tStations("courierMissing") }];
  return (
    <div className="grid min-w-64 flex-1 sm:max-w-md *:h-10">
      <Combobox
        id={id}
        value={nobody.length > 0 ? "" : (value ?? "")}
        options={[...nobody, ...options]}
        open={open}
        onOpenChange={setOpen}
        searchLabel={t("courierSearch")}
        emptyText={isPending ? ui("loading") : t("courierNone")}
        returnTo={() => null}
        onChange={(next) => next !== "" && onChange(next)}
      />
      {isError && couriers.length === 0 && (
        <p role="alert" className="h-auto! text-danger-ink text-xs">
          {t("courierFailed")}
        </p>
      )}
    </div>
  );
}
