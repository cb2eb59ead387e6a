import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { timeOfDay } from "#components/ui/ulaanbaatar.ts";
import type { RequestError } from "#lib/client/request-json.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { ReturnStep } from "#lib/domain/return-to-vendor.ts";
import { judgeScan, type Scan, type ScanReason } from "#lib/domain/scan.ts";
import type { KeptScan, ScanTarget } from "#lib/domain/scan-list.ts";

function scanOf({ station, id, reassign }: ScanTarget): Scan {
  if (station === "load") return { station, courierId: id ?? "", reassign };
  return station === "return" ? { station, step: id as ReturnStep } : { station };
}

/** What a scan that waits will probably be refused or only noted for, as this browser knows the parcel. */
export function expectedReason(scan: KeptScan, row: BoardRow | undefined): ScanReason | null {
  if (!row) return null;
  const { status, return_state: returnState, canceled_late: isCanceledLate, courier } = row;
  const judged = judgeScan(scanOf(scan.target), {
    status,
    returnState,
    isCanceledLate,
    courierId: courier?.id ?? null,
  });
  return "reason" in judged ? judged.reason : null;
}

/** What became of a scan and why, in words. */
export function useScanText() {
  const t = useTranslations("stations");
  const tShipments = useTranslations("shipments");
  const refusal = useRefusalText();
  const reasonText = (reason: ScanReason, row: BoardRow | undefined) =>
    t(`reason.${reason}`, {
      courier: row?.courier?.name ?? t("otherCourier"),
      status: row ? tShipments(`status.${row.status}`) : "",
    });
  return (scan: KeptScan, row: BoardRow | undefined): string => {
    const { outcome } = scan;
    if (!outcome) {
      const reason = expectedReason(scan, row);
      return reason ? t("expected", { reason: reasonText(reason, row) }) : "";
    }
    if (outcome.code) return refusal({ code: outcome.code as RequestError["code"] });
    if (outcome.reason) return reasonText(outcome.reason, row);
    if (outcome.verdict !== "already" || !outcome.before) return "";
    return t("alreadyBy", { name: outcome.before.by, time: timeOfDay(new Date(outcome.before.at)) });
  };
}
