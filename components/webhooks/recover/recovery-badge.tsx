import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { RecoveryView } from "#lib/contracts/recoveries.ts";
import type { RecoveryState } from "#lib/domain/recovery.ts";

const tones: Record<RecoveryState, Tone> = { running: "info", done: "ok", stopped: "warning" };

/** The state of a recovery; one that came to its end without reaching everybody is no success. */
export function RecoveryBadge({ state, failed }: Pick<RecoveryView, "state" | "failed">) {
  const t = useTranslations("webhooks.recover.state");
  const tone = state === "done" && failed > 0 ? "danger" : tones[state];
  return <Badge tone={tone}>{t(state)}</Badge>;
}
