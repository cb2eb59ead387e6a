import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { distrust, knownRow, putRow, readAgain, readDetailAgain } from "#lib/client/board.ts";
import { useLive } from "#lib/client/live.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Keeps every list and the panel as the server has them: one changed row at a time, everything after a gap. */
export function useBoardLive(environment: Environment, onChanged: (id: string) => void): void {
  const client = useQueryClient();
  useEffect(() => () => distrust(client, environment), [client, environment]);
  useLive(environment, {
    onHello: () => readAgain(client, environment),
    onShipment: (row) => {
      const isNews = (knownRow(client, environment, row.id)?.version ?? 0) < row.version;
      putRow(client, environment, row);
      if (!isNews) return;
      readDetailAgain(client, environment, row.id);
      onChanged(row.id);
    },
  });
}
