import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useScanner } from "#components/scanner/use-scanner.ts";
import { useRefusalText } from "#components/shipments/use-refusal-text.ts";
import { toast } from "#components/ui/toast.tsx";
import { findByTrackingNumber } from "#lib/client/board.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { readScanCode, type ScanCode } from "#lib/domain/scan-code.ts";

const modal = "[role=dialog]:not([aria-modal=false])";

/**
 * A label scanned anywhere on the board opens its shipment, and touches neither the search nor what is selected. Of a
 * parcel in several pieces it says how many have passed by, as long as the board is open.
 */
export function useBoardScan(environment: Environment, onFound: (id: string) => void): void {
  const t = useTranslations("board.scan");
  const refusalText = useRefusalText();
  const client = useQueryClient();
  const passed = useRef(new Map<string, ReadonlySet<number>>());
  const countPieces = ({ trackingNumber: number, piece, pieces: of }: ScanCode) => {
    const known = new Set(passed.current.get(number)).add(piece);
    passed.current.set(number, known);
    const missing = of - known.size;
    toast({
      id: `pieces-${number}`,
      kind: missing === 0 ? "ok" : undefined,
      title: t("pieces", { number, count: known.size, of }),
      description: missing > 0 ? t("piecesMissing", { count: missing }) : undefined,
    });
  };
  useScanner(async (text) => {
    const code = readScanCode(text);
    if (!code) return void toast({ kind: "danger", title: t("unreadable", { text }), timeoutMs: 5_000 });
    const number = code.trackingNumber;
    // What is half written there must not be lost.
    if (document.querySelector(modal)) return void toast({ title: t("busy", { number }) });
    try {
      const row = await findByTrackingNumber(client, environment, number);
      if (row && code.pieces > 1) countPieces(code);
      if (row) onFound(row.id);
      else toast({ kind: "danger", title: t("unknown", { number }), timeoutMs: 5_000 });
    } catch (error) {
      const description = error instanceof RequestError ? refusalText(error) : undefined;
      toast({ kind: "danger", title: number, description });
    }
  });
}
