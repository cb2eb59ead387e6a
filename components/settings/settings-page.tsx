"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { RequestError } from "#lib/client/request-json.ts";
import { settingsOptions } from "#lib/client/settings.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AttemptLimit } from "./attempt-limit.tsx";
import { Holidays } from "./holidays.tsx";
import { Hubs } from "./hubs.tsx";
import { OpeningHours } from "./opening-hours.tsx";
import { ServiceLevels } from "./service-levels.tsx";
import { SettingsHistory } from "./settings-history.tsx";
import { UndoSeconds } from "./undo-seconds.tsx";
import { useRefusalText } from "./use-refusal-text.ts";

/** How PickPack works in this environment: each part saved by itself, and under them how it came to be so. */
export function SettingsPage({ environment }: { environment: Environment }) {
  const t = useTranslations("settings");
  const mayManage = useMay("settings:manage");
  const refusalText = useRefusalText();
  const { data: view, error, refetch } = useQuery(settingsOptions(environment));
  if (!view && error) {
    const requestId = error instanceof RequestError ? error.requestId : null;
    return (
      <ErrorState
        title={t("failed")}
        message={refusalText(error)}
        requestId={requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!view) return <SkeletonRows rows={12} label={t("loading")} />;
  return (
    <div className="mx-3 grid items-start gap-4 pb-6 md:mx-4 xl:grid-cols-[minmax(0,44rem)_minmax(18rem,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {!mayManage && <p className="text-muted">{t("readOnly")}</p>}
        <ServiceLevels environment={environment} view={view} />
        <OpeningHours environment={environment} view={view} />
        <Holidays environment={environment} view={view} />
        <AttemptLimit environment={environment} view={view} />
        <UndoSeconds environment={environment} view={view} />
        <Hubs environment={environment} view={view} />
      </div>
      <SettingsHistory environment={environment} history={view.history} />
    </div>
  );
}
