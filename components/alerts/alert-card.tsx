import { ArrowRight, Check, CircleAlert, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Age } from "#components/ui/age.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button, buttonClasses } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { AlertView } from "#lib/contracts/alerts.ts";
import { type AlertSeverity, alertCommand, alertPath } from "#lib/domain/alert-kinds.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AlertNotices } from "./alert-notices.tsx";
import { useAlertSentence } from "./use-alert-sentence.ts";

const looks: Record<AlertSeverity, { tone: Tone; icon: LucideIcon }> = {
  critical: { tone: "danger", icon: CircleAlert },
  warning: { tone: "warning", icon: TriangleAlert },
};

type AlertCardProps = {
  environment: Environment;
  alert: AlertView;
  busy: boolean;
  /** Left out for who may not, and for what needs none. */
  onAcknowledge?: () => void;
};

/** One alert: what is wrong, where to look, how to mend it, and who was told. */
export function AlertCard({ environment, alert, busy, onAcknowledge }: AlertCardProps) {
  const t = useTranslations("alerts");
  const sentence = useAlertSentence();
  const place = { id: alert.id, environment, kind: alert.kind, subjectId: alert.subject_id };
  const command = alertCommand(place);
  const look = looks[alert.severity];
  return (
    <li
      // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K move between alerts, A acknowledges the one they are on
      tabIndex={0}
      data-testid="alert"
      data-id={alert.id}
      className="flex flex-col gap-2 border-line border-b bg-surface px-3 py-3 -outline-offset-2 md:px-4"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Badge {...look}>{t(`severity.${alert.severity}`)}</Badge>
        <p className="min-w-0 flex-1 basis-64 break-words font-medium">{sentence(alert)}</p>
        <div className="flex gap-2">
          <Link href={alertPath(place) as Route} className={buttonClasses({ size: "sm" })}>
            {t("cause")}
            <ArrowRight aria-hidden className="size-3.5" />
          </Link>
          {onAcknowledge && (
            <Button size="sm" variant="primary" busy={busy} title={t("acknowledgeHint")} onClick={onAcknowledge}>
              {!busy && <Check aria-hidden className="size-3.5" />}
              {t("acknowledge")}
            </Button>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
        <span>
          {t("raised")} <Instant at={alert.raised_at} /> · <Age at={alert.raised_at} />
        </span>
        {alert.partner && <span>{t("partner", { partner: alert.partner })}</span>}
        {alert.acknowledged_by && alert.acknowledged_at && (
          <span>
            {t("acknowledged", { name: alert.acknowledged_by })} <Instant at={alert.acknowledged_at} />
          </span>
        )}
        {alert.resolved_at && (
          <span>
            {t("resolved")} <Instant at={alert.resolved_at} />
          </span>
        )}
        {!alert.resolved_at && (
          <span className="flex min-w-0 items-center gap-1" title={t("command")}>
            <code className="min-w-0 break-words rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-ink">{command}</code>
            <CopyButton text={command} />
          </span>
        )}
      </div>
      <AlertNotices notices={alert.notices} />
    </li>
  );
}
