import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { RecoveryState } from "#lib/domain/recovery.ts";

const tones: Record<RecoveryState, Tone> = { running: "info", done: "ok", stopped: "warning" };

/** The state of a recovery. */
export function RecoveryBadge({ state }: { state: RecoveryState }) {
  const t = useTranslations("webhooks.recover.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
