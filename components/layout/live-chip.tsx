"use client";

import { LoaderCircle, Radio, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import { useLive, useLiveStatus } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Whether what is on the screen is how things are. It keeps the stream open on every page. */
export function LiveChip({ environment }: { environment: Environment }) {
  useLive(environment, {});
  const t = useTranslations("live");
  const status = useLiveStatus();
  return (
    <div role="status" className="flex" data-testid="live" data-state={status.state}>
      {status.state === "live" && (
        <Badge tone="ok" icon={Radio} title={t("liveHint")}>
          {t("live")}
        </Badge>
      )}
      {(status.state === "connecting" || status.state === "reconnecting") && (
        <Badge tone={status.state === "connecting" ? "neutral" : "warning"} icon={LoaderCircle} title={t(status.state)}>
          {/* A phone's header has no room for it, and would grow and shrink by a line. */}
          <span className="max-sm:sr-only">{t(status.state)}</span>
        </Badge>
      )}
      {status.state === "offline" && (
        <Badge tone="danger" icon={WifiOff} title={t("staleHint")}>
          {t("offline", { time: timeOfDay(status.since) })}
        </Badge>
      )}
    </div>
  );
}
