import { useEffect, useState } from "react";
import type { Environment } from "#lib/domain/environment.ts";
import { type ReturnStep, returnSteps } from "#lib/domain/return-to-vendor.ts";
import { type Station, stations } from "#lib/domain/scan.ts";
import type { ScanTarget } from "#lib/domain/scan-list.ts";

/** How a counter is set up; remembered by its browser. */
export type StationSetup = {
  station: Station;
  /** Whose pickup is counted; null = whatever comes. */
  vendor: string | null;
  hub: string | null;
  courierId: string | null;
  step: ReturnStep;
  isMuted: boolean;
};

const initial: StationSetup = {
  station: "pick_up",
  vendor: null,
  hub: null,
  courierId: null,
  step: "returned",
  isMuted: false,
};

function remembered(name: string): StationSetup {
  try {
    const setup: StationSetup = { ...initial, ...JSON.parse(localStorage.getItem(name) ?? "{}") };
    return stations.includes(setup.station) && returnSteps.includes(setup.step) ? setup : initial;
  } catch {
    return initial;
  }
}

export function useStationSetup(environment: Environment): [StationSetup, (change: Partial<StationSetup>) => void] {
  const name = `pickpack-station-${environment}`;
  const [setup, setSetup] = useState(initial);
  // Not while rendering: the server does not know what this browser remembers.
  useEffect(() => setSetup(remembered(name)), [name]);
  const change = (part: Partial<StationSetup>) => {
    const next = { ...setup, ...part };
    setSetup(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A browser that remembers nothing is set up anew each time.
    }
  };
  return [setup, change];
}

const targetIds: Record<Station, (setup: StationSetup) => string | null> = {
  pick_up: () => null,
  hub_in: ({ hub }) => hub,
  load: ({ courierId }) => courierId,
  return: ({ step }) => step,
};

/** What its scans are for. */
export function targetOf(setup: StationSetup): ScanTarget {
  return { station: setup.station, id: targetIds[setup.station](setup) };
}
