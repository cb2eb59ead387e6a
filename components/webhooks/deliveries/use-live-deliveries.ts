"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { deliveriesQuery, fetchDeliveries, matchesFilter, withChanged, withNew } from "#lib/client/deliveries.ts";
import { useLive } from "#lib/client/live.ts";
import type { DeliveryFilter, DeliveryRow } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";

/** Changes within this are asked for together. */
const GATHER_MS = 150;
const FLASH_MS = 1_200;
/** More than that at once, and reading the log again is less. */
const MOST_IDS = 100;

/**
 * Keeps the shown log fresh: rows change in their place, and new ones gather until `showFresh` while the reader is
 * further down.
 */
export function useLiveDeliveries(environment: Environment, filter: DeliveryFilter, follows: () => boolean) {
  const client = useQueryClient();
  const { queryKey } = deliveriesQuery(environment, filter);
  const [fresh, setFresh] = useState<readonly DeliveryRow[]>([]);
  const [flashing, setFlashing] = useState<ReadonlySet<string>>(new Set());
  const gathered = useRef(new Set<string>());
  const timers = useRef(new Set<number>());

  const later = (ms: number, work: () => void) => {
    const timer = window.setTimeout(() => {
      timers.current.delete(timer);
      work();
    }, ms);
    timers.current.add(timer);
  };
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) window.clearTimeout(timer);
    };
  }, []);

  const flash = (ids: readonly string[]) => {
    setFlashing((before) => new Set([...before, ...ids]));
    later(FLASH_MS, () => setFlashing((before) => new Set([...before].filter((id) => !ids.includes(id)))));
  };

  const put = (rows: readonly DeliveryRow[]) => {
    const known = new Set(client.getQueryData(queryKey)?.pages.flatMap((page) => page.data.map(({ id }) => id)));
    const oldest = [...known].reduce((least, id) => (id < least ? id : least), "dlv_~");
    const changed = rows.filter(({ id }) => known.has(id));
    // What lies below the last page was not forgotten: it has not been asked for.
    const added = rows.filter(
      (row) => !known.has(row.id) && (known.size === 0 || row.id > oldest) && matchesFilter(filter, row),
    );
    const shown = follows() ? added : [];
    client.setQueryData(queryKey, (log) => log && withNew(withChanged(log, changed), shown));
    if (!follows()) setFresh((before) => [...before.filter(({ id }) => !added.some((row) => row.id === id)), ...added]);
    flash([...changed, ...shown].map(({ id }) => id));
  };

  const ask = async () => {
    const ids = [...gathered.current];
    gathered.current.clear();
    if (ids.length > MOST_IDS) await client.invalidateQueries({ queryKey });
    // What could not be read now comes with the next change, or with the next connection.
    else put(await fetchDeliveries(environment, ids).catch(() => []));
  };

  useLive(environment, {
    onHello: () => void client.invalidateQueries({ queryKey }),
    onDelivery: (ids) => {
      if (gathered.current.size === 0) later(GATHER_MS, () => void ask());
      for (const id of ids) gathered.current.add(id);
    },
  });

  const showFresh = () => {
    client.setQueryData(queryKey, (log) => log && withNew(log, fresh));
    flash(fresh.map(({ id }) => id));
    setFresh([]);
  };
  return { fresh: fresh.length, showFresh, flashing };
}
