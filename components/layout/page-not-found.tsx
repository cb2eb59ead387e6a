import { SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClasses } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export function PageNotFound() {
  const t = useTranslations("errors");
  const home = (
    <Link href="/" className={buttonClasses()}>
      {t("toBoard")}
    </Link>
  );
  return (
    <EmptyState icon={SearchX} title={<h1>{t("notFound")}</h1>} action={home}>
      {t("notFoundHint")}
    </EmptyState>
  );
}
