import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { requestViews } from "./request-params.ts";

type RequestViewsProps = { environment: Environment; view: (typeof requestViews)[number] };

/** The log, or what goes wrong in it. */
export function RequestViews({ environment, view }: RequestViewsProps) {
  const t = useTranslations("requests.view");
  const views = requestViews.map((one) => ({
    href: `/${environment}/requests${one === "log" ? "" : `?view=${one}`}`,
    label: t(one),
    isCurrent: one === view,
  }));
  return <ViewLinks label={t("label")} views={views} />;
}
