import { CircleCheck, CircleX, type LucideIcon, Pause, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { EndpointState } from "#lib/domain/delivery-status.ts";

/** An enabled receiver that has only failed for a while looks different: it is a worry, and nobody stopped it. */
type Shown = EndpointState | "failing";

const looks: Record<Shown, { tone: Tone; icon: LucideIcon }> = {
  enabled: { tone: "ok", icon: CircleCheck },
  failing: { tone: "danger", icon: TriangleAlert },
  disabled: { tone: "warning", icon: Pause },
  deleted: { tone: "neutral", icon: CircleX },
};

type EndpointBadgeProps = { state: EndpointState; failing?: boolean };

/** The state of a receiver. */
export function EndpointBadge({ state, failing = false }: EndpointBadgeProps) {
  const t = useTranslations("webhooks.receiver.states");
  const shown = state === "enabled" && failing ? "failing" : state;
  return <Badge {...looks[shown]}>{t(shown)}</Badge>;
}
