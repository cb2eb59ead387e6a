"use client";

import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { Environment } from "#lib/domain/environment.ts";

type EnvironmentSwitchProps = { environment: Environment; environments: readonly Environment[] };

/** Goes to the same place in the other environment; a single thing one looks at exists in one of them only. */
export function EnvironmentSwitch({ environment, environments }: EnvironmentSwitchProps) {
  const t = useTranslations("environment");
  const place = useSelectedLayoutSegment() ?? "board";
  return (
    <nav aria-label={t("label")} className="flex shrink-0 rounded-md border border-line bg-sunken p-0.5">
      {environments.map((name) => (
        <Link
          key={name}
          href={`/${name}/${place}` as "/[environment]/board"}
          aria-current={name === environment ? "true" : undefined}
          className={cn(
            "flex h-7 items-center gap-1.5 rounded-sm border border-transparent px-2.5 text-muted hover:text-ink",
            "aria-[current=true]:border-line aria-[current=true]:bg-surface aria-[current=true]:font-medium aria-[current=true]:text-ink",
          )}
        >
          <span
            aria-hidden
            className={cn(
              "size-2 rounded-full border",
              name === "sandbox" ? "border-sandbox-stripe bg-sandbox" : "border-ok-ink bg-ok-ink",
            )}
          />
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
