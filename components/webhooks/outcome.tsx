import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { AttemptOutcome } from "#lib/domain/delivery-status.ts";

type OutcomeProps = { outcome: AttemptOutcome | null; statusCode: number | null; words?: boolean; className?: string };

/** What an attempt came to: the code, where there was an answer, and with `words` always what it means. */
export function Outcome({ outcome, statusCode, words = false, className }: OutcomeProps) {
  const t = useTranslations("webhooks.outcome");
  if (outcome === null) return <span className="text-muted">–</span>;
  return (
    <span
      title={t(outcome)}
      className={cn("font-medium", outcome === "delivered" ? "text-ok-ink" : "text-danger-ink", className)}
    >
      {statusCode !== null && <span className="font-mono">{statusCode}</span>}
      {statusCode !== null && words && " "}
      {(statusCode === null || words) && t(outcome)}
    </span>
  );
}
