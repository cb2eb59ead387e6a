import { type LucideIcon, PackageCheck, Truck, Undo2, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Station, stations } from "#lib/domain/scan.ts";

const icons: Record<Station, LucideIcon> = { pick_up: PackageCheck, hub_in: Warehouse, load: Truck, return: Undo2 };

/** What the counter does now, big enough for a finger. */
export function StationTabs({ value, onChange }: { value: Station; onChange: (station: Station) => void }) {
  const t = useTranslations();
  const name = useId();
  return (
    <fieldset className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      <legend className="sr-only">{t("stations.station")}</legend>
      {stations.map((station) => {
        const Icon = icons[station];
        return (
          <label
            key={station}
            className="flex h-14 cursor-pointer items-center justify-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-center font-medium text-base leading-tight hover:bg-hover has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              checked={station === value}
              onChange={() => onChange(station)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-5 shrink-0" strokeWidth={1.75} />
            {t(`shipments.station.${station}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
