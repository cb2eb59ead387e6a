import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";

/** PickPack's own decision, open to correction. */
export function DraftBadge() {
  const t = useTranslations("docs");
  return (
    <Badge tone="neutral" title={t("draftMeaning")}>
      {t("draft")}
    </Badge>
  );
}
