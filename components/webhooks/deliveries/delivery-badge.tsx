import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  CornerDownRight,
  type LucideIcon,
  Pause,
  RotateCw,
  Send,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { DeliveryRow } from "#lib/contracts/deliveries.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";

/** Waiting for the first attempt and waiting after a failed one look different, because only one of them is a worry. */
type Shown = DeliveryStatus | "retrying";

const looks: Record<Shown, { tone: Tone; icon: LucideIcon }> = {
  pending: { tone: "neutral", icon: Clock },
  retrying: { tone: "warning", icon: RotateCw },
  sending: { tone: "info", icon: Send },
  delivered: { tone: "ok", icon: CircleCheck },
  dead: { tone: "danger", icon: CircleX },
  held: { tone: "warning", icon: Pause },
  skipped: { tone: "neutral", icon: CornerDownRight },
  canceled: { tone: "neutral", icon: Ban },
};

/** The state of a delivery. */
export function DeliveryBadge({ status, attempts }: Pick<DeliveryRow, "status" | "attempts">) {
  const t = useTranslations("webhooks.deliveryStatus");
  const shown = status === "pending" && attempts > 0 ? "retrying" : status;
  return <Badge {...looks[shown]}>{t(shown)}</Badge>;
}
