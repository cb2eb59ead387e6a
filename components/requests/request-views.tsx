import Link from "next/link";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { requestViews } from "./request-params.ts";

type RequestViewsProps = { environment: Environment; view: (typeof requestViews)[number] };

/** The log, or what goes wrong in it. */
export function RequestViews({ environment, view }: RequestViewsProps) {
  const t = useTranslations("requests.view");
  return (
    <nav aria-label={t("label")} className="flex rounded-md bg-sunken p-0.5">
      {requestViews.map((one) => (
        <Link
          key={one}
          href={`/${environment}/requests${one === "log" ? "" : `?view=${one}`}`}
          aria-current={one === view ? "page" : undefined}
          className={cn("rounded-sm px-2.5 py-1 hover:text-ink", one === view && "bg-surface font-medium text-ink")}
        >
          {t(one)}
        </Link>
      ))}
    </nav>
  );
}
