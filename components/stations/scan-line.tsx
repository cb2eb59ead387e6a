import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type KeptScan, missingPieces } from "#lib/domain/scan-list.ts";
import { useScanText } from "./use-scan-text.ts";
import { shownOf, verdictLooks } from "./verdict-looks.ts";

type ScanLineProps = { scan: KeptScan; row: BoardRow | undefined; onReassign: () => void };

/** One parcel that passed by. */
export function ScanLine({ scan, row, onReassign }: ScanLineProps) {
  const t = useTranslations("stations");
  const { trackingNumber, occurredAt, pieces, pieceCount, outcome } = scan;
  const shown = shownOf(scan, false);
  const { tone, icon } = verdictLooks[shown];
  const why = useScanText()(scan, row);
  const place = row && [row.district_code ?? row.district, row.khoroo, row.order_id].filter(Boolean).join(" · ");
  return (
    <li className="flex flex-col gap-0.5 border-line border-b px-3 py-1.5 last:border-b-0">
      <div className="flex items-center gap-2">
        <time dateTime={occurredAt} className="text-muted">
          {timeOfDay(new Date(occurredAt))}
        </time>
        <span className="font-medium">{trackingNumber}</span>
        {pieceCount > 1 && (
          <Badge tone={missingPieces(scan) > 0 ? "warning" : "ok"}>
            {t("pieces", { count: pieces.length, of: pieceCount })}
          </Badge>
        )}
        <Badge tone={tone} icon={icon} className="ml-auto">
          {t(`short.${shown}`)}
        </Badge>
      </div>
      {(place || why) && <p className="text-muted text-xs">{[why, place].filter(Boolean).join(" · ")}</p>}
      {outcome?.reason === "planned_for_other" && (
        <Button size="sm" onClick={onReassign} className="mt-0.5 self-start">
          {t("loadAnyway")}
        </Button>
      )}
    </li>
  );
}
