"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { BoardRow } from "#lib/contracts/board.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeptScan } from "#lib/domain/scan-list.ts";
import { putRow } from "../board.ts";
import { useLive } from "../live.ts";
import { createScanQueue, type ScanQueue, type ScanQueueState } from "./scan-queue.ts";

/** As long as the tab: a scan is sent also while another page of it is open. */
const queues = new Map<Environment, ScanQueue>();

function queueOf(environment: Environment): ScanQueue {
  const queue = queues.get(environment) ?? createScanQueue(environment);
  queues.set(environment, queue);
  return queue;
}

const nothing: ScanQueueState = { scans: [], isLinked: true, isKept: true };

/** This browser's scans, and what to do with them. Each answer's row goes to the board. */
export function useScanQueue(
  environment: Environment,
  onSettled: (scan: KeptScan, row: BoardRow | null) => void,
): ScanQueueState & Pick<ScanQueue, "add" | "forget"> {
  const client = useQueryClient();
  const [queue, setQueue] = useState<ScanQueue | null>(null);
  const latest = useRef(onSettled);
  useEffect(() => {
    latest.current = onSettled;
  });
  useEffect(() => {
    const own = queueOf(environment);
    setQueue(own);
    return own.onSettled((scan, row) => {
      if (row) putRow(client, environment, row);
      latest.current(scan, row);
    });
  }, [environment, client]);
  // The stream is back: so is the link.
  useLive(environment, { onHello: () => queue?.kick() });
  const subscribe = useCallback((listener: () => void) => queue?.subscribe(listener) ?? (() => {}), [queue]);
  const state = useSyncExternalStore(
    subscribe,
    () => queue?.state() ?? nothing,
    () => nothing,
  );
  return { ...state, add: async (scan) => queue?.add(scan), forget: (keys) => queue?.forget(keys) };
}
