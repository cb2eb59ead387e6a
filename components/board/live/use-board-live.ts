import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { distrust, knownRow, putRow, readAgain, readDetailAgain, readFoundAgain } from "#lib/client/board.ts";
import { useLive, useLiveStatus } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Keeps every list and the panel as the server has them: one changed row at a time, everything after a gap. */
export function useBoardLive(environment: Environment, onChanged: (id: string) => void): void {
  const client = useQueryClient();
  const greeted = useRef(false);
  useLive(environment, {
    onHello: () => {
      greeted.current = true;
      readAgain(client, environment);
    },
    onShipment: (row) => {
      const known = knownRow(client, environment, row.id);
      const isNews = (known?.version ?? 0) < row.version;
      putRow(client, environment, row);
      if (!known && row.status === "created") readFoundAgain(client, environment);
      if (!isNews) return;
      readDetailAgain(client, environment, row.id);
      onChanged(row.id);
    },
  });
  const { state } = useLiveStatus();
  // The frame may have opened the stream before the board listened: then its hello, and more, went by unheard.
  useEffect(() => {
    if (state !== "live" || greeted.current) return;
    greeted.current = true;
    readAgain(client, environment);
  }, [state, client, environment]);
  useEffect(() => () => distrust(client, environment), [client, environment]);
}
