"use client";

import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/settings/use-refusal-text.ts";
import { buttonClasses } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { courierStopsOptions, handoverPath } from "#lib/client/couriers.ts";
import { RequestError } from "#lib/client/request-json.ts";
import type { Environment } from "#lib/domain/environment.ts";

type StopsDialogProps = { environment: Environment; courierId: string; onClose: () => void };

/** A courier's day: as a text to copy into a messenger, and as a sheet to sign. */
export function StopsDialog({ environment, courierId, onClose }: StopsDialogProps) {
  const t = useTranslations("couriers");
  const refusalText = useRefusalText();
  const { data: stops, error, refetch } = useQuery(courierStopsOptions(environment, courierId));
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={stops ? `${stops.name} · ${t("stopsCount", stops)}` : t("stops")}
      description={t("stopsHint")}
      footer={
        stops && (
          <>
            <a href={handoverPath(environment, courierId)} target="_blank" rel="noreferrer" className={buttonClasses()}>
              <Printer aria-hidden className="size-4" />
              {t("handover")}
            </a>
            <CopyButton words text={stops.text} label={t("stopsCopy")} className="h-8 px-3 text-sm" />
          </>
        )
      }
    >
      {stops && (
        <pre
          lang="mn"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
          className="max-h-[50dvh] overflow-y-auto rounded-sm border border-line bg-sunken p-3 font-sans whitespace-pre-wrap"
        >
          {stops.text}
        </pre>
      )}
      {!stops && !error && <SkeletonRows rows={6} label={t("loading")} />}
      {!stops && error && (
        <ErrorState
          title={t("stopsFailed")}
          message={refusalText(error)}
          requestId={error instanceof RequestError ? error.requestId : null}
          onRetry={() => void refetch()}
        />
      )}
    </Dialog>
  );
}
