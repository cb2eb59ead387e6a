"use client";

import { useTranslations } from "next-intl";
import type { CourierLoadView } from "#lib/contracts/couriers.ts";
import { openStatuses } from "#lib/domain/shipment-status.ts";

/** How many open shipments somebody has, and of which status when one asks. */
export function CourierLoad({ load }: Pick<CourierLoadView, "load">) {
  const t = useTranslations("shipments.status");
  const counted = openStatuses.flatMap((status) => {
    const count = status in load ? load[status as keyof typeof load] : 0;
    return count > 0 ? [{ status, count }] : [];
  });
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "–";
  const words = counted.map(({ status, count }) => `${t(status)}: ${count}`).join(", ");
  return (
    <span title={words}>
      {total}
      <span className="sr-only">{words}</span>
    </span>
  );
}
