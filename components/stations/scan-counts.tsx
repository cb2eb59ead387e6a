import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { isRefused, type KeptScan, missingPieces } from "#lib/domain/scan-list.ts";

type ScanCountsProps = {
  lines: readonly KeptScan[];
  /** Null where nobody knows how many there should be. */
  missing: number | null;
};

/** How far it is: so many scanned, of so many, and what is missing. */
export function ScanCounts({ lines, missing }: ScanCountsProps) {
  const t = useTranslations("stations");
  const good = lines.filter((line) => !isRefused(line));
  const refused = lines.length - good.length;
  const pieces = good.reduce((sum, line) => sum + missingPieces(line), 0);
  const isComplete = missing === 0 && pieces === 0 && good.length > 0;
  return (
    <div role="status" data-testid="counts" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className={cn("font-semibold text-2xl", isComplete && "text-ok-ink")}>
        {missing === null
          ? t("scanned", { count: good.length })
          : t("scannedOf", { count: good.length, of: good.length + missing })}
      </p>
      {missing !== null && missing > 0 && (
        <p className="font-medium text-lg text-warning-ink">{t("missing", { count: missing })}</p>
      )}
      {isComplete && <p className="font-medium text-lg text-ok-ink">{t("complete")}</p>}
      {pieces > 0 && <p className="font-medium text-lg text-warning-ink">{t("missingPieces", { count: pieces })}</p>}
      {refused > 0 && <p className="font-medium text-danger-ink text-lg">{t("refused", { count: refused })}</p>}
    </div>
  );
}
