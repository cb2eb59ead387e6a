import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Environment } from "#lib/domain/environment.ts";

/** Nobody listens yet, and the command that changes it. */
export function NoEndpoint({ environment }: { environment: Environment }) {
  const t = useTranslations("webhooks");
  const command = `npm run -s pickpack -- webhooks create --environment ${environment} --url https://…`;
  return (
    <EmptyState icon={Webhook} title={t("noEndpoint")}>
      <p>{t("noEndpointHint")}</p>
      <p className="mt-3 flex items-center gap-2 rounded-md border border-line bg-sunken py-1 pr-1 pl-3 text-left text-ink">
        <code className="min-w-0 flex-1 break-words font-mono text-xs">{command}</code>
        <CopyButton text={command} />
      </p>
    </EmptyState>
  );
}
