import { useTranslations } from "next-intl";
import { ViewLinks } from "#components/ui/view-links.tsx";
import type { Environment } from "#lib/domain/environment.ts";

const paths = { log: "", "dead-letters": "/dead-letters", endpoints: "/endpoints" } as const;

type WebhookView = keyof typeof paths;

const webhookViews = Object.keys(paths) as WebhookView[];

/** What is sent, and where to. */
export function WebhookViews({ environment, view }: { environment: Environment; view: WebhookView }) {
  const t = useTranslations("webhooks.view");
  const views = webhookViews.map((one) => ({
    href: `/${environment}/webhooks${paths[one]}`,
    label: t(one),
    isCurrent: one === view,
  }));
  return <ViewLinks label={t("label")} views={views} />;
}
