import { PackageSearch } from "lucide-react";
import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrackingNotice } from "#components/tracking/tracking-notice.tsx";
import { isLocale } from "#lib/domain/locale.ts";
import { typedTrackingNumber } from "#lib/domain/tracking/typed-number.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tracking"))("title"), robots: { index: false, follow: false } };
}

/** A field for the number; what was sent from it leads to the number's own page. */
export default async function FindPage({ searchParams }: PageProps<"/track">) {
  const { number, lang } = await searchParams;
  const typed = typeof number === "string" ? typedTrackingNumber(number) : "";
  const language = isLocale(lang) ? `?lang=${lang}` : "";
  if (typed !== "") redirect(`/track/${encodeURIComponent(typed)}${language}` as Route);
  const t = await getTranslations("tracking");
  return (
    <TrackingNotice icon={PackageSearch} title={t("title")}>
      {t("intro")}
    </TrackingNotice>
  );
}
