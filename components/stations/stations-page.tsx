"use client";

import { useTranslations } from "next-intl";
import { useBoardLive } from "#components/board/live/use-board-live.ts";
import { PageHeader } from "#components/layout/page-header.tsx";
import { useScanner } from "#components/scanner/use-scanner.ts";
import { BoardSettingsProvider, useBoardSettings } from "#components/settings/board-settings.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { type ScanTarget, vendorKey } from "#lib/domain/scan-list.ts";
import { ManualScan } from "./manual-scan.tsx";
import { MissingList } from "./missing-list.tsx";
import { MuteButton } from "./mute-button.tsx";
import { ScanCounts } from "./scan-counts.tsx";
import { ScanList } from "./scan-list.tsx";
import { StationTabs } from "./station-tabs.tsx";
import { TargetChoice } from "./target-choice.tsx";
import { useExpected } from "./use-expected.ts";
import { useStationScans } from "./use-station-scans.ts";
import { type StationSetup, targetOf, useStationSetup } from "./use-station-setup.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import { WaitingBadge } from "./waiting-badge.tsx";

/** A counter with a scanner: parcels are picked up, arrive, are loaded and go back, also without the link. */
export function StationsPage({ environment }: { environment: Environment }) {
  return (
    <BoardSettingsProvider environment={environment}>
      <Counter environment={environment} />
    </BoardSettingsProvider>
  );
}

const noFlash = () => {};

function isReadyFor({ station, id }: ScanTarget, hubs: readonly string[]): boolean {
  if (station === "hub_in") return hubs.length === 0 || (id !== null && hubs.includes(id));
  return station !== "load" || id !== null;
}

function Counter({ environment }: { environment: Environment }) {
  const t = useTranslations("stations");
  const { hubs } = useBoardSettings();
  const [setup, change] = useStationSetup(environment);
  const chosen = targetOf(setup);
  // Where no hub has a name there is none to choose, and a remembered one may have been renamed.
  const target = setup.station === "hub_in" && !hubs.includes(chosen.id ?? "") ? { ...chosen, id: null } : chosen;
  const isReady = isReadyFor(target, hubs);
  const scans = useStationScans(environment, { target, isReady, isMuted: setup.isMuted });
  const { rows, expected, vendors, error, retry } = useExpected(environment, target, setup.vendor);
  useBoardLive(environment, noFlash);
  useScanner(scans.onScan);

  const rowOf = (trackingNumber: string) => rows.get(trackingNumber) ?? scans.rows.get(trackingNumber);
  const scanned = new Set(scans.lines.map(({ trackingNumber }) => trackingNumber));
  const missing = expected.filter((row) => !scanned.has(row.tracking_number));
  const set = (part: Partial<StationSetup>) => {
    change(part);
    if (part.isMuted === undefined) scans.clearVerdict();
  };
  const isCounted =
    setup.station === "load" ? target.id !== null : setup.station === "pick_up" && setup.vendor !== null;
  const isOthers = (trackingNumber: string) => {
    const row = rowOf(trackingNumber);
    return setup.station === "pick_up" && setup.vendor !== null && row !== undefined && vendorKey(row) !== setup.vendor;
  };
  return (
    <>
      <PageHeader title={t("title")}>
        <WaitingBadge scans={scans.scans} isLinked={scans.isLinked} isKept={scans.isKept} />
        <div className="ml-auto">
          <MuteButton isMuted={setup.isMuted} onChange={(isMuted) => set({ isMuted })} />
        </div>
      </PageHeader>
      <div className="grid flex-1 content-start gap-4 px-3 pb-4 md:px-4 lg:grid-cols-[minmax(0,1fr)_26rem] lg:min-h-0 lg:grid-rows-[minmax(0,1fr)] lg:content-stretch">
        <div className="flex min-w-0 flex-col gap-4">
          <StationTabs value={setup.station} onChange={(station) => set({ station })} />
          <TargetChoice environment={environment} setup={setup} hubs={hubs} vendors={vendors} onChange={set} />
          <VerdictPanel verdict={scans.verdict} rowOf={rowOf} isOthers={isOthers} onReassign={scans.reassign} />
          <ManualScan onScan={scans.onScan} />
        </div>
        <section aria-label={t("list")} className="flex min-w-0 flex-col gap-3 lg:min-h-0">
          <ScanCounts lines={scans.lines} missing={isCounted ? missing.length : null} />
          <ScanList lines={scans.lines} rowOf={rowOf} onReassign={scans.reassign} onForget={scans.forgetLines} />
          {isCounted && <MissingList rows={missing} error={error} onRetry={retry} />}
        </section>
      </div>
    </>
  );
}
