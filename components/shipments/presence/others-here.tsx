"use client";

import { useTranslations } from "next-intl";
import { useOthersIn } from "#lib/client/presence.ts";
import { PresenceDot } from "./presence-dot.tsx";

/** Who else is in the shipment of the panel, said in a line. */
export function OthersHere({ shipmentId }: { shipmentId: string }) {
  const t = useTranslations("shipments");
  const others = useOthersIn(shipmentId);
  return (
    <p role="status" className="flex items-center gap-2 text-accent-ink empty:hidden">
      {others.length > 0 && (
        <>
          <PresenceDot shipmentId={shipmentId} />
          <span aria-hidden>{t("hereToo", { names: others.map(({ name }) => name).join(", ") })}</span>
        </>
      )}
    </p>
  );
}
