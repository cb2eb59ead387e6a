import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wordmark } from "#components/layout/wordmark.tsx";
import { locales } from "#lib/domain/locale.ts";

/** The frame of the public pages, which need no JavaScript: even the languages are links. */
export function TrackingFrame({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const current = useLocale();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-4 px-4 py-6 text-base md:py-10">
      <header className="flex items-center justify-between gap-4">
        <a href="/track" aria-label={t("tracking.title")}>
          <Wordmark className="text-lg" />
        </a>
        <nav aria-label={t("locale.label")} className="flex gap-1">
          {locales.map((locale) => (
            <a
              key={locale}
              href={`?lang=${locale}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? "true" : undefined}
              className="rounded-sm px-2 py-1.5 text-muted hover:bg-hover aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(`locale.${locale}`)}
            </a>
          ))}
        </nav>
      </header>
      {children}
    </main>
  );
}
