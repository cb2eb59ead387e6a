import { useTranslations } from "next-intl";
import { useId } from "react";
import { Select } from "#components/ui/select.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { returnSteps } from "#lib/domain/return-to-vendor.ts";
import { CourierToLoad } from "./courier-to-load.tsx";
import type { WaitingVendor } from "./use-expected.ts";
import type { StationSetup } from "./use-station-setup.ts";

const EVERYBODY = "";

type TargetChoiceProps = {
  environment: Environment;
  setup: StationSetup;
  hubs: readonly string[];
  vendors: readonly WaitingVendor[];
  onChange: (part: Partial<StationSetup>) => void;
};

/** For which vendor, at which hub, for which courier, or how it goes back. */
export function TargetChoice({ environment, setup, hubs, vendors, onChange }: TargetChoiceProps) {
  const t = useTranslations("stations");
  const tShipments = useTranslations("shipments");
  const id = useId();
  const { station, vendor, hub, courierId, step } = setup;
  const known = vendors.map(({ key, name, count }) => ({ value: key, label: t("vendorWaiting", { name, count }) }));
  const isGone = vendor !== null && !known.some(({ value }) => value === vendor);
  // Its last parcel was just scanned; the counting goes on until another one is chosen.
  const former = isGone ? [{ value: vendor, label: vendor.slice(vendor.indexOf("/") + 1) }] : [];
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-2">
      <label htmlFor={id} className="font-medium">
        {t(`choose.${station}`)}
      </label>
      {station === "pick_up" && (
        <Select
          id={id}
          value={vendor ?? EVERYBODY}
          options={[{ value: EVERYBODY, label: t("everyVendor") }, ...former, ...known]}
          onChange={(next) => onChange({ vendor: next || null })}
          className="h-10 min-w-64 flex-1 sm:max-w-md"
        />
      )}
      {station === "hub_in" &&
        (hubs.length === 0 ? (
          <p className="text-muted">{t("noHubs")}</p>
        ) : (
          <Select
            id={id}
            value={hub !== null && hubs.includes(hub) ? hub : null}
            options={hubs.map((value) => ({ value, label: value }))}
            placeholder={t("hubMissing")}
            onChange={(next) => onChange({ hub: next })}
            className="h-10 min-w-64 flex-1 sm:max-w-md"
          />
        ))}
      {station === "load" && (
        <CourierToLoad
          id={id}
          environment={environment}
          value={courierId}
          onChange={(next) => onChange({ courierId: next })}
        />
      )}
      {station === "return" && (
        <Select
          id={id}
          value={step}
          options={returnSteps.map((value) => ({ value, label: tShipments(`event.${value}`) }))}
          onChange={(next) => onChange({ step: next })}
          className="h-10 min-w-64 flex-1 sm:max-w-md"
        />
      )}
    </div>
  );
}
