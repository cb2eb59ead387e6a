"use client";

import { Upload } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** To where shipments are registered from a sheet; nothing for whoever may not. */
export function ImportLink({ environment }: { environment: Environment }) {
  const t = useTranslations("import");
  if (!useMay("shipments:import")) return null;
  return (
    <Link
      href={`/${environment}/import` as Route}
      prefetch={false}
      title={t("link")}
      aria-label={t("link")}
      className={cn(buttonClasses({ variant: "ghost" }), "px-2")}
    >
      <Upload aria-hidden className="size-4" />
    </Link>
  );
}
