"use client";

import { useNow, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { clockOf } from "#components/ui/clock-of.ts";
import { toast } from "#components/ui/toast.tsx";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import { useRetireSecret } from "#lib/client/change-endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../../use-refusal-text.ts";

type OverlapEndProps = {
  environment: Environment;
  endpointId: string;
  secretId: string;
  at: string;
  mayManage: boolean;
};

/** How long the old secret still signs beside the new one, counting down; an admin can end it now. */
export function OverlapEnd({ environment, endpointId, secretId, at, mayManage }: OverlapEndProps) {
  const t = useTranslations("webhooks.secrets");
  const refusal = useRefusalText();
  const retire = useRetireSecret(environment, endpointId);
  const now = useNow({ updateInterval: 1_000 });
  const end = () =>
    retire.mutate(
      { secret_id: secretId },
      { onError: (error) => toast({ kind: "danger", title: t("notEnded"), description: refusal(error) }) },
    );
  return (
    <>
      <time
        dateTime={at}
        title={`${dateAndTime(new Date(at), { seconds: true })} · ${at} (UTC)`}
        className="text-warning-ink tabular-nums"
        suppressHydrationWarning
      >
        {t("endsIn", { left: clockOf(Date.parse(at) - now.getTime()) })}
      </time>
      {mayManage && (
        <Button size="sm" busy={retire.isPending} onClick={end}>
          {t("endNow")}
        </Button>
      )}
    </>
  );
}
