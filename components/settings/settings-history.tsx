"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Instant } from "#components/ui/instant.tsx";
import type { SettingsHistory as History } from "#lib/contracts/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useChangeText } from "./use-change-text.ts";

/** Every change there was, newest first: who, when, by which request, and what it was before. */
export function SettingsHistory({ environment, history }: { environment: Environment; history: History }) {
  const t = useTranslations("settings");
  const changeText = useChangeText();
  return (
    <section aria-label={t("history")} className="flex flex-col gap-2">
      <h2 className="font-semibold text-base">{t("history")}</h2>
      {history.length === 0 && <p className="text-muted">{t("noHistory")}</p>}
      <ol className="flex flex-col gap-2 empty:hidden">
        {history.map(({ version, changed_by, changed_at, request_id, changes }) => (
          <li key={version} className="flex flex-col gap-1 rounded-md border border-line bg-surface px-3 py-2">
            <div className="flex flex-wrap items-baseline gap-x-2 text-muted text-xs">
              <span className="font-medium text-ink text-sm">{changed_by}</span>
              <Instant at={changed_at} />
              <Link
                href={`/${environment}/requests/${request_id}`}
                title={request_id}
                className="ml-auto text-accent-ink hover:underline"
              >
                {t("trace")}
              </Link>
            </div>
            <ul className="flex flex-col gap-0.5">
              {changes.map((change) => {
                const { what, before, after } = changeText(change);
                return (
                  <li key={change.path.join(".")} className="flex flex-wrap items-center gap-x-1.5">
                    <span className="text-muted">{what}</span>
                    <del className="no-underline">{before}</del>
                    <ArrowRight aria-label={t("became")} className="size-3.5 text-muted" />
                    <ins className="font-medium no-underline">{after}</ins>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
