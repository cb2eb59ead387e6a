"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAlertSentence } from "#components/alerts/use-alert-sentence.ts";
import { buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { toast } from "#components/ui/toast.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { alertsKey } from "#lib/client/alerts.ts";
import { useLive } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AlertCount } from "./alert-count.tsx";
import { useAlertSummary } from "./use-alert-summary.ts";

const SAID_MS = 8_000;

/** The bell on every page: rings by itself, and speaks up for a new critical alert. */
export function AlertBell({ environment }: { environment: Environment }) {
  const t = useTranslations("alerts");
  const client = useQueryClient();
  const summary = useAlertSummary(environment);
  const refresh = () => void client.invalidateQueries({ queryKey: alertsKey(environment) });
  useLive(environment, { onHello: refresh, onAlert: refresh });
  useSpeakUp(environment);
  const label = t("bell", { count: summary?.open ?? 0 });
  return (
    <Tooltip label={label}>
      <Link
        href={`/${environment}/alerts`}
        aria-label={label}
        className={cn(buttonClasses({ variant: "ghost" }), "relative aspect-square px-0 text-muted hover:text-ink")}
      >
        <Bell aria-hidden className="size-4" />
        <AlertCount environment={environment} className="top-0 right-0" />
      </Link>
    </Tooltip>
  );
}

/** What was there when the page came is on the bell; only what comes later is said aloud. */
function useSpeakUp(environment: Environment): void {
  const t = useTranslations("alerts");
  const sentence = useAlertSentence();
  const router = useRouter();
  const newest = useAlertSummary(environment)?.newest;
  const known = useRef<string>(undefined);
  useEffect(() => {
    if (newest === undefined) return;
    const before = known.current;
    known.current = [before ?? "", ...newest.map(({ id }) => id)].toSorted().at(-1);
    if (before === undefined) return;
    for (const alert of newest.filter(({ id, severity }) => id > before && severity === "critical")) {
      toast({
        kind: "danger",
        title: sentence(alert),
        // The bell goes on.
        timeoutMs: SAID_MS,
        action: { label: t("show"), onClick: () => router.push(`/${environment}/alerts`) },
      });
    }
  }, [newest, environment, router, sentence, t]);
}
