import type { UseQueryResult } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { RecoveryPlanView } from "#lib/contracts/recoveries.ts";
import { LoadError } from "../load-error.tsx";

const counts = ["dead", "retrying", "later_succeeded", "held"] as const;

/** What a recovery would send again, and what not and why. */
export function RecoveryPlan({ plan }: { plan: UseQueryResult<RecoveryPlanView> }) {
  const t = useTranslations("webhooks.recover");
  const format = useFormatter();
  if (plan.isPending) return <Skeleton className="h-24" />;
  if (!plan.data) return <LoadError title={t("planFailed")} error={plan.error} onRetry={() => plan.refetch()} />;
  const { data } = plan;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" data-testid="to-send" className="font-medium">
        {t("toSend", { count: data.to_send })}
      </p>
      <Facts>
        {counts.map((which) => (
          <Fact key={which} label={t(`plan.${which}`)}>
            {format.number(data[which])} <span className="text-muted text-xs">{t(`planHint.${which}`)}</span>
          </Fact>
        ))}
      </Facts>
      {data.more && <p className="text-muted text-xs">{t("more")}</p>}
    </div>
  );
}
