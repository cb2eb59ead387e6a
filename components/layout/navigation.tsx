"use client";

import { Activity, LayoutList, Webhook } from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { Mark } from "./wordmark.tsx";

const places = [
  { segment: "board", icon: LayoutList },
  { segment: "webhooks", icon: Webhook },
  { segment: "requests", icon: Activity },
] as const;

/** Where one can go: a rail at the left, on a phone a bar at the bottom. */
export function Navigation({ environment }: { environment: Environment }) {
  const t = useTranslations("navigation");
  const current = useSelectedLayoutSegment();
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 border-line border-t bg-surface md:w-20 md:flex-col md:items-center md:gap-1 md:border-t-0 md:border-r md:py-2"
    >
      <div className="mb-2 hidden md:block">
        <Mark />
      </div>
      {places.map(({ segment, icon: Icon }) => (
        <Link
          key={segment}
          href={`/${environment}/${segment}`}
          aria-current={segment === current ? "page" : undefined}
          className={cn(
            "flex h-14 flex-1 flex-col items-center justify-center gap-1 rounded-md text-muted text-xs hover:bg-hover hover:text-ink md:w-18 md:flex-none",
            "-outline-offset-2 aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-ink",
          )}
        >
          <Icon aria-hidden className="size-5" strokeWidth={1.75} />
          {t(segment)}
        </Link>
      ))}
    </nav>
  );
}
