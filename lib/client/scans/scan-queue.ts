import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeptScan } from "#lib/domain/scan-list.ts";
import { forgetScans, keepScan, loadScans } from "./scan-store.ts";
import { sendScan } from "./send-scan.ts";

export type ScanQueueState = {
  /** Oldest first. */
  scans: readonly KeptScan[];
  /** False after one was not heard, until one is. */
  isLinked: boolean;
  /** False where this browser keeps nothing: then the page must stay open. */
  isKept: boolean;
};

type Settled = (scan: KeptScan, row: BoardRow | null) => void;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
/** What is settled is of interest for a shift. */
const SHOWN_MS = 14 * 3_600_000;

/** One tab at a time sends, where the browser can tell; two would only hear the same answers twice. */
function alone(name: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}

/**
 * The scans of a browser for one environment: each is kept before it is sent, sent in the order of scanning, and sent
 * again with its key until it is answered. A refusal is an answer and holds nothing up.
 */
export function createScanQueue(environment: Environment) {
  let state: ScanQueueState = { scans: [], isLinked: true, isKept: true };
  const listeners = new Set<() => void>();
  const settledListeners = new Set<Settled>();
  let isSending = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<ScanQueueState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const keep = (scan: KeptScan) => keepScan(scan).catch(() => change({ isKept: false }));
  const put = (scan: KeptScan) => {
    const isKnown = state.scans.some(({ key }) => key === scan.key);
    change({ scans: isKnown ? state.scans.map((one) => (one.key === scan.key ? scan : one)) : [...state.scans, scan] });
    return keep(scan);
  };

  const load = async () => {
    const kept = await loadScans().catch(() => null);
    if (kept === null) return change({ isKept: false });
    const known = new Set(state.scans.map(({ key }) => key));
    const since = Date.now() - SHOWN_MS;
    const isOld = (scan: KeptScan) => scan.outcome !== null && Date.parse(scan.occurredAt) < since;
    void forgetScans(kept.filter(isOld).map(({ key }) => key)).catch(() => {});
    const own = kept.filter((scan) => scan.environment === environment && !isOld(scan) && !known.has(scan.key));
    change({ scans: [...own, ...state.scans] });
    kick();
  };

  const sendAll = async () => {
    for (;;) {
      const next = state.scans.find(({ outcome }) => outcome === null);
      if (!next) return;
      const answer = await sendScan(next);
      change({ isLinked: answer !== null });
      if (!answer) {
        timer = setTimeout(kick, pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        return;
      }
      pauseMs = FIRST_PAUSE_MS;
      // As it is by now: a further piece may have passed by meanwhile.
      const known = state.scans.find(({ key }) => key === next.key) ?? next;
      const settled = { ...known, outcome: answer.outcome };
      await put(settled);
      for (const listener of settledListeners) listener(settled, answer.row);
    }
  };

  function kick(): void {
    clearTimeout(timer);
    if (isSending || !state.scans.some(({ outcome }) => outcome === null)) return;
    isSending = true;
    void alone(`pickpack-scans-${environment}`, sendAll).finally(() => {
      isSending = false;
      // What came at the last moment; after a failure the pause decides.
      if (state.isLinked) kick();
    });
  }

  void load();
  window.addEventListener("online", kick);
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSettled: (listener: Settled) => {
      settledListeners.add(listener);
      return () => void settledListeners.delete(listener);
    },
    /** Puts a scan in, or a further piece to one. */
    add: async (scan: KeptScan) => {
      await put(scan);
      kick();
    },
    /** Sends what waits without waiting any longer. */
    kick,
    /** Takes what is settled out of sight. */
    forget: (keys: readonly string[]) => {
      const isGone = ({ key, outcome }: KeptScan) => outcome !== null && keys.includes(key);
      void forgetScans(state.scans.filter(isGone).map(({ key }) => key)).catch(() => {});
      change({ scans: state.scans.filter((scan) => !isGone(scan)) });
    },
  };
}

export type ScanQueue = ReturnType<typeof createScanQueue>;
