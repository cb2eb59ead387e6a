import { CloudOff, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { KeptScan } from "#lib/domain/scan-list.ts";

type WaitingBadgeProps = { scans: readonly KeptScan[]; isLinked: boolean; isKept: boolean };

/** How many scans wait for the link, whichever station they are of. */
export function WaitingBadge({ scans, isLinked, isKept }: WaitingBadgeProps) {
  const t = useTranslations("stations");
  const count = scans.filter(({ outcome }) => outcome === null).length;
  return (
    <div role="status" data-testid="waiting" className="flex flex-wrap items-center gap-2">
      {count > 0 && (
        <Badge tone={isLinked ? "neutral" : "info"} icon={Hourglass} title={t("waitingHint")}>
          {t("waiting", { count })}
        </Badge>
      )}
      {!isLinked && (
        <Badge tone="warning" icon={CloudOff} title={t("noLinkHint")}>
          {t("noLink")}
        </Badge>
      )}
      {!isKept && <Badge tone="danger">{t("notKept")}</Badge>}
    </div>
  );
}
