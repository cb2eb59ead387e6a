"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Ref } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { buttonClasses } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { boardExportPath } from "#lib/client/board-export.ts";
import type { BoardFilter } from "#lib/domain/board-filter.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { Locale } from "#lib/domain/locale.ts";

type ExportLinkProps = { environment: Environment; filter: BoardFilter; ref: Ref<HTMLAnchorElement> };

/** Saves what the board shows as a table; nothing for whoever may not take it away. */
export function ExportLink({ environment, filter, ref }: ExportLinkProps) {
  const t = useTranslations("board");
  const locale = useLocale() as Locale;
  if (!useMay("shipments:print")) return null;
  return (
    <a
      ref={ref}
      href={boardExportPath(environment, filter, locale)}
      download
      title={`${t("exportCsv")} (S)`}
      aria-keyshortcuts="S"
      className={cn(buttonClasses({ variant: "ghost" }), "px-2")}
    >
      <Download aria-hidden className="size-4" />
      <span className="max-lg:sr-only">{t("exportCsv")}</span>
    </a>
  );
}
