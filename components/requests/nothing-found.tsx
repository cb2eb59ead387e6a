import { SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClasses } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Environment } from "#lib/domain/environment.ts";

/** Nothing of that number in this environment: it may be mistyped, or live in the other one. */
export function NothingFound({ environment, text }: { environment: Environment; text: string }) {
  const t = useTranslations("trace");
  const log = (
    <Link href={`/${environment}/requests`} className={buttonClasses()}>
      {t("toLog")}
    </Link>
  );
  return (
    <EmptyState icon={SearchX} title={<h1>{t("nothing")}</h1>} action={log}>
      {text && <code className="mb-2 block break-all font-mono text-ink">{text.slice(0, 200)}</code>}
      {t("nothingHint")}
    </EmptyState>
  );
}
