import { Ban, CircleCheck, CircleDashed, CircleX, type LucideIcon, Package, Truck, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { ShipmentStatus } from "#lib/domain/shipment-status.ts";

/** How a status looks; the word beside it comes from the messages. */
export const statusLooks: Record<ShipmentStatus, { tone: Tone; icon: LucideIcon }> = {
  created: { tone: "neutral", icon: CircleDashed },
  picked_up: { tone: "info", icon: Package },
  in_transit: { tone: "info", icon: Warehouse },
  out_for_delivery: { tone: "active", icon: Truck },
  delivered: { tone: "ok", icon: CircleCheck },
  failed: { tone: "danger", icon: CircleX },
  canceled: { tone: "neutral", icon: Ban },
};

export function StatusBadge({ status }: { status: ShipmentStatus }) {
  const t = useTranslations("shipments.status");
  return <Badge {...statusLooks[status]}>{t(status)}</Badge>;
}
