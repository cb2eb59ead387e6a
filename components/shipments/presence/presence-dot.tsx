"use client";

import { useTranslations } from "next-intl";
import { useOthersIn } from "#lib/client/presence.ts";

/** A dot where somebody else has the shipment open, with their names. */
export function PresenceDot({ shipmentId }: { shipmentId: string }) {
  const t = useTranslations("shipments");
  const others = useOthersIn(shipmentId);
  if (others.length === 0) return null;
  const label = t("hereToo", { names: others.map(({ name }) => name).join(", ") });
  return (
    <span title={label} className="inline-block size-2 shrink-0 rounded-full bg-accent">
      <span className="sr-only">{label}</span>
    </span>
  );
}
