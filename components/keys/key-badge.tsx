"use client";

import { Ban, CircleCheck, Clock, Hourglass, type LucideIcon, TimerOff } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { useDuration } from "#components/ui/duration.tsx";
import type { Tone } from "#components/ui/tone.ts";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { KeyView } from "#lib/contracts/keys.ts";
import type { KeyLife } from "#lib/domain/key-life.ts";
import { lifeOf } from "./life-of.ts";

const looks: Record<KeyLife, { tone: Tone; icon: LucideIcon }> = {
  pending: { tone: "warning", icon: Clock },
  active: { tone: "ok", icon: CircleCheck },
  expiring: { tone: "warning", icon: Hourglass },
  expired: { tone: "neutral", icon: TimerOff },
  revoked: { tone: "danger", icon: Ban },
  retired: { tone: "neutral", icon: TimerOff },
};

const SECOND_MS = 1_000;

/** How a key stands, with the time it has left. */
export function KeyBadge({ keyView }: { keyView: KeyView }) {
  const t = useTranslations("keys.life");
  const now = useNow({ updateInterval: SECOND_MS });
  const duration = useDuration();
  const life = lifeOf(keyView, now);
  const { expires_at } = keyView;
  const left = life === "expiring" && expires_at ? Date.parse(expires_at) - now.getTime() : null;
  const ended = keyView.revoked_at ?? expires_at;
  return (
    <Badge {...looks[life]} title={ended ? dateAndTime(new Date(ended), { seconds: true }) : undefined}>
      <span suppressHydrationWarning>{left === null ? t(life) : t("left", { time: duration(left) })}</span>
    </Badge>
  );
}
