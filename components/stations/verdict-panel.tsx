import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { toneClasses } from "#components/ui/tone.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { tugrik } from "#lib/domain/money.ts";
import { type KeptScan, missingPieces } from "#lib/domain/scan-list.ts";
import { useScanText } from "./use-scan-text.ts";
import type { Verdict } from "./use-station-scans.ts";
import { verdictLooks } from "./verdict-looks.ts";

type VerdictPanelProps = {
  verdict: Verdict | null;
  rowOf: (trackingNumber: string) => BoardRow | undefined;
  isOthers: (trackingNumber: string) => boolean;
  onReassign: (scan: KeptScan) => void;
};

/** What the last scan came to: a colour to be seen from the shelf, a word, and why. */
export function VerdictPanel({ verdict, rowOf, isOthers, onReassign }: VerdictPanelProps) {
  const t = useTranslations("stations");
  if (!verdict) {
    return (
      <div
        role="status"
        className="flex min-h-64 flex-1 flex-col items-center justify-center gap-3 rounded-lg border border-line-strong border-dashed p-6 text-center text-muted"
      >
        <ScanBarcode aria-hidden className="size-16" strokeWidth={1.25} />
        <p className="text-xl">{t("idle")}</p>
        <p className="max-w-md">{t("idleHint")}</p>
      </div>
    );
  }
  const { shown, scan, text } = verdict;
  const { tone, icon: Icon } = verdictLooks[shown];
  const row = scan ? rowOf(scan.trackingNumber) : undefined;
  const word = shown === "done" && scan ? t(`done.${scan.target.station}`) : t(`verdict.${shown}`);
  return (
    <div
      role="status"
      aria-atomic
      data-testid="verdict"
      data-verdict={shown}
      className={cn(
        "flex min-h-64 flex-1 flex-col items-center justify-center gap-2 rounded-lg border-2 p-6 text-center",
        toneClasses[tone],
      )}
    >
      <Icon aria-hidden className={cn("size-20", shown === "sending" && "animate-spin")} strokeWidth={1.5} />
      <p className="font-semibold text-3xl leading-tight">{word}</p>
      {text && <p className="break-all font-semibold text-xl tabular-nums">{text}</p>}
      {scan && <Details scan={scan} row={row} isOthers={isOthers(scan.trackingNumber)} />}
      {scan?.outcome?.reason === "planned_for_other" && (
        <Button size="lg" className="mt-2" onClick={() => onReassign(scan)}>
          {t("loadAnyway")}
        </Button>
      )}
    </div>
  );
}

function Details({ scan, row, isOthers }: { scan: KeptScan; row: BoardRow | undefined; isOthers: boolean }) {
  const t = useTranslations("stations");
  const why = useScanText()(scan, row);
  const missing = missingPieces(scan);
  const place = row && [row.district_code ?? row.district, row.khoroo].filter(Boolean).join(" ");
  const facts = row && [place, row.recipient_name, row.order_id, row.cod_amount !== null && tugrik(row.cod_amount)];
  return (
    <>
      {why && <p className="max-w-xl text-lg">{why}</p>}
      {isOthers && row && <p className="font-medium text-lg">{t("otherVendor", { name: row.pickup.name })}</p>}
      {scan.pieceCount > 1 && (
        <p className="font-medium text-lg">
          {t("pieces", { count: scan.pieces.length, of: scan.pieceCount })}
          {missing > 0 && ` · ${t("missingPieces", { count: missing })}`}
        </p>
      )}
      {facts && <p className="text-base">{facts.filter(Boolean).join(" · ")}</p>}
    </>
  );
}
