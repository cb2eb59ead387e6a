import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrackingNotice } from "#components/tracking/tracking-notice.tsx";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** What somebody sees who has asked for too many numbers; the web process leads here, with 429. */
export default async function LimitedPage() {
  const t = await getTranslations("tracking");
  return (
    <TrackingNotice icon={Hourglass} title={t("limited")}>
      {t("limitedHint")}
    </TrackingNotice>
  );
}
