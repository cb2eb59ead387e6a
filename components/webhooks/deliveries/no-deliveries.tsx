import { Webhook } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { NoEndpoint } from "../endpoints/no-endpoint.tsx";

/** An empty log: either nothing has moved yet, or nobody listens. */
export function NoDeliveries({ environment, hasEndpoint }: { environment: Environment; hasEndpoint: boolean }) {
  const t = useTranslations("webhooks");
  if (!hasEndpoint) return <NoEndpoint environment={environment} />;
  return (
    <EmptyState icon={Webhook} title={t("empty")}>
      {t("emptyHint")}
    </EmptyState>
  );
}
