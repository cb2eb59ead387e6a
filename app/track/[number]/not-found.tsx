import { PackageSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { TrackingNotice } from "#components/tracking/tracking-notice.tsx";

export default function NothingTracked() {
  const t = useTranslations("tracking");
  return (
    <TrackingNotice icon={PackageSearch} title={t("unknown")}>
      {t("unknownHint")}
    </TrackingNotice>
  );
}
