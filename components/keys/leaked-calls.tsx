"use client";

import Link from "next/link";
import { useNow, useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { buttonClasses } from "#components/ui/button.tsx";
import type { KeyUsage, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { callsOf } from "./calls-link.ts";
import { UsageChart } from "./usage-chart.tsx";

const HOUR_MS = 3_600_000;
const spans = { "1h": HOUR_MS, "24h": 24 * HOUR_MS, "7d": 7 * 24 * HOUR_MS } as const;

type LeakedCallsProps = { environment: Environment; keyView: KeyView; usage: KeyUsage | undefined };

/** What a key did, from whenever it may have got out. */
export function LeakedCalls({ environment, keyView, usage }: LeakedCallsProps) {
  const t = useTranslations("keys.leaked");
  const now = useNow();
  if (keyView.direction === "outbound") return <p className="text-muted">{t("lookOutbound")}</p>;
  const { id, last_used_at, last_used_from, created_at } = keyView;
  const choices = [
    ...Object.entries(spans).map(([span, ms]) => [span, new Date(now.getTime() - ms)] as const),
    ["ever", new Date(created_at)] as const,
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
        {usage && <UsageChart days={usage.days} usage={usage.keys[id]} />}
        <span>
          {t("lastUsed")} {last_used_at ? <Age at={last_used_at} /> : t("never")}
          {last_used_from && <code className="ml-2 font-mono text-xs">{last_used_from}</code>}
        </span>
      </div>
      <p>{t("since")}</p>
      <div className="flex flex-wrap gap-2">
        {choices.map(([span, since]) => (
          <Link
            key={span}
            href={callsOf(environment, id, since)}
            target="_blank"
            className={buttonClasses({ size: "sm" })}
          >
            {t(`spans.${span as keyof typeof spans | "ever"}`)}
          </Link>
        ))}
      </div>
    </>
  );
}
