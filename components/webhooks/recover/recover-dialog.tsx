"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { atWallTime, wallTime } from "#components/ui/ulaanbaatar.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { spanMs } from "#lib/domain/period.ts";
import { recoveryCap } from "#lib/domain/recovery.ts";
import { RecoveryDialog } from "./recovery-dialog.tsx";
import { RecoveryPlan } from "./recovery-plan.tsx";
import { useRecoveryPlan } from "./use-recovery-plan.ts";

type RecoverDialogProps = { environment: Environment; endpoint: EndpointView; onClose: () => void };

/** Recover since…: says first what would be sent again, and then sends it a little at a time. */
export function RecoverDialog({ environment, endpoint, onClose }: RecoverDialogProps) {
  const t = useTranslations("webhooks.recover");
  const [since, setSince] = useState(() => wallTime(new Date(Date.now() - spanMs["24h"])));
  const [most, setMost] = useState(String(recoveryCap));
  const from = atWallTime(since);
  const cap = /^\d+$/.test(most) && Number(most) >= 1 && Number(most) <= recoveryCap ? Number(most) : null;
  const terms = from && cap !== null ? { since: from.toISOString(), cap } : null;
  const plan = useRecoveryPlan(environment, endpoint.id, terms);
  return (
    <RecoveryDialog
      environment={environment}
      endpointId={endpoint.id}
      title={t("title")}
      description={endpoint.url}
      body={terms && plan.data && plan.data.to_send > 0 ? terms : null}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("since")} error={from ? undefined : t("noTime")}>
          {(wiring) => (
            <Input {...wiring} type="datetime-local" value={since} onChange={(event) => setSince(event.target.value)} />
          )}
        </Field>
        <Field
          label={t("cap")}
          hint={t("capHint", { most: recoveryCap })}
          error={cap === null ? t("capHint", { most: recoveryCap }) : undefined}
        >
          {(wiring) => (
            <Input {...wiring} inputMode="numeric" value={most} onChange={(event) => setMost(event.target.value)} />
          )}
        </Field>
      </div>
      {terms && <RecoveryPlan plan={plan} />}
    </RecoveryDialog>
  );
}
