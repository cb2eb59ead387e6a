import { useEffect, useRef, useState } from "react";
import { monotonicFactory } from "ulid";
import { useScanQueue } from "#lib/client/scans/use-scan-queue.ts";
import { serverNow } from "#lib/client/server-clock.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { readScanCode } from "#lib/domain/scan-code.ts";
import { isSameTarget, type KeptScan, linesOf, type ScanTarget, scanAdds } from "#lib/domain/scan-list.ts";
import { beep } from "./beep.ts";
import { type Shown, shownOf, verdictLooks } from "./verdict-looks.ts";

/** A counter goes on to the next parcel rather than wait longer for an answer. */
const PATIENCE_MS = 1_500;

const nextKey = monotonicFactory();

/** What the last scan came to: by itself, or as the queue knows it by now. */
type Last =
  | { kind: "unreadable"; text: string }
  | { kind: "unready" }
  | { kind: "repeated" | "piece" | "scan"; key: string };

export type Verdict = { shown: Shown; scan: KeptScan | null; text: string };

type Station = { target: ScanTarget; isReady: boolean; isMuted: boolean };

/** The scans of a station for what it is set up for, and the verdict on the last one. */
export function useStationScans(environment: Environment, { target, isReady, isMuted }: Station) {
  const [last, setLast] = useState<Last | null>(null);
  const [overdue, setOverdue] = useState<Last | null>(null);
  const [rows, setRows] = useState<ReadonlyMap<string, BoardRow>>(new Map());
  const queue = useScanQueue(environment, (scan, row) => {
    if (row) setRows((known) => new Map(known).set(scan.trackingNumber, row));
  });
  const { scans, isLinked, add, forget } = queue;
  const lines = linesOf(scans.filter((scan) => isSameTarget(scan.target, target)));

  const lastScan = last && "key" in last ? scans.find(({ key }) => key === last.key) : undefined;
  const verdict = last && verdictOf(last, lastScan, isLinked && overdue !== last);
  const shown = verdict?.shown ?? null;
  const heard = useRef<{ last: Last; shown: Shown } | null>(null);
  useEffect(() => {
    if (last === null || shown === null || shown === "sending") return;
    const before = heard.current?.last === last ? heard.current.shown : null;
    heard.current = { last, shown };
    if (before === shown || isMuted) return;
    const { sound } = verdictLooks[shown];
    // What was kept and turns out well has been heard already.
    if (before === null || sound !== "good") beep(sound);
  }, [last, shown, isMuted]);
  useEffect(() => {
    const timer = setTimeout(() => setOverdue(last), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [last]);

  const addLine = (parcel: Pick<KeptScan, "trackingNumber" | "pieces" | "pieceCount">, to: ScanTarget = target) => {
    const key = nextKey();
    setLast({ kind: "scan", key });
    const { trackingNumber, pieces, pieceCount } = parcel;
    const occurredAt = serverNow().toISOString();
    void add({ key, environment, target: to, trackingNumber, occurredAt, pieces, pieceCount, outcome: null });
  };
  const onScan = (text: string) => {
    const code = readScanCode(text);
    if (!code) return setLast({ kind: "unreadable", text });
    if (!isReady) return setLast({ kind: "unready" });
    const line = lines.find(({ trackingNumber }) => trackingNumber === code.trackingNumber);
    const adds = scanAdds(line, code.piece, serverNow());
    if (!line || adds === "line") {
      const { trackingNumber, piece, pieces } = code;
      return addLine({ trackingNumber, pieces: [piece], pieceCount: pieces });
    }
    setLast({ kind: adds === "piece" ? "piece" : "repeated", key: line.key });
    if (adds === "piece") void add({ ...line, pieces: [...line.pieces, code.piece], pieceCount: code.pieces });
  };
  /** Loads it although it is planned for another courier. */
  const reassign = (line: KeptScan) => addLine(line, { ...target, reassign: true });
  /** Takes parcels off the list, with every earlier scan of them. */
  const forgetLines = (gone: readonly KeptScan[]) => {
    const numbers = new Set(gone.map(({ trackingNumber }) => trackingNumber));
    const isGone = (scan: KeptScan) => isSameTarget(scan.target, target) && numbers.has(scan.trackingNumber);
    forget(scans.filter(isGone).map(({ key }) => key));
  };
  return { ...queue, lines, rows, verdict, onScan, reassign, forgetLines, clearVerdict: () => setLast(null) };
}

function verdictOf(last: Last, scan: KeptScan | undefined, isPrompt: boolean): Verdict | null {
  if (last.kind === "unreadable") return { shown: "unreadable", scan: null, text: last.text };
  if (last.kind === "unready") return { shown: "unready", scan: null, text: "" };
  if (!scan) return null;
  const shown = last.kind === "scan" ? shownOf(scan, isPrompt) : last.kind;
  return { shown, scan, text: scan.trackingNumber };
}
