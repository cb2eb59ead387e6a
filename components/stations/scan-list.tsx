import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { isRefused, type KeptScan } from "#lib/domain/scan-list.ts";
import { ScanLine } from "./scan-line.tsx";

/** A longer list is nobody's to read; the counts go on. */
const SHOWN = 200;

type ScanListProps = {
  lines: readonly KeptScan[];
  rowOf: (trackingNumber: string) => BoardRow | undefined;
  onReassign: (scan: KeptScan) => void;
  onForget: (lines: readonly KeptScan[]) => void;
};

/** What was refused, until somebody has dealt with it, and below what passed by, newest first. */
export function ScanList({ lines, rowOf, onReassign, onForget }: ScanListProps) {
  const t = useTranslations("stations");
  const refused = lines.filter(isRefused);
  const passed = lines.filter((line) => !isRefused(line));
  const line = (scan: KeptScan) => (
    <ScanLine key={scan.key} scan={scan} row={rowOf(scan.trackingNumber)} onReassign={() => onReassign(scan)} />
  );
  return (
    <div className="flex flex-1 flex-col rounded-md border border-line bg-surface lg:min-h-0 lg:overflow-y-auto">
      {refused.length > 0 && (
        <section aria-label={t("refusedTitle")} className="border-danger-line border-b-2 bg-danger-soft">
          <header className="flex items-center justify-between gap-2 px-3 py-1">
            <h2 className="font-semibold text-danger-ink">{t("refusedTitle")}</h2>
            <Button size="sm" onClick={() => onForget(refused)}>
              {t("refusedDone")}
            </Button>
          </header>
          <ul>{refused.map(line)}</ul>
        </section>
      )}
      {lines.length === 0 && <p className="px-4 py-12 text-center text-muted">{t("empty")}</p>}
      <ul>{passed.slice(0, SHOWN).map(line)}</ul>
      {passed.some(({ outcome }) => outcome) && (
        <footer className="mt-auto flex justify-end border-line border-t px-3 py-2">
          <Button size="sm" variant="ghost" onClick={() => onForget(passed)}>
            {t("forget")}
          </Button>
        </footer>
      )}
    </div>
  );
}
