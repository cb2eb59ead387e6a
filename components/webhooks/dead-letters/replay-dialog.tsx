"use client";

import { useTranslations } from "next-intl";
import type { DeadGroupView } from "#lib/contracts/dead-letters.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { recoveryCap } from "#lib/domain/recovery.ts";
import { RecoveryDialog } from "../recover/recovery-dialog.tsx";

type ReplayDialogProps = { environment: Environment; group: DeadGroupView; onClose: () => void };

/** Sends a group of dead letters again, and shows how it goes. */
export function ReplayDialog({ environment, group, onClose }: ReplayDialogProps) {
  const t = useTranslations("webhooks.deadLetters");
  const { endpoint, outcome, status_code, receiver_code, oldest_at, count } = group;
  return (
    <RecoveryDialog
      environment={environment}
      endpointId={endpoint.id}
      title={t("replayTitle")}
      description={endpoint.url}
      body={{ since: oldest_at, only: { outcome, status_code, receiver_code } }}
      onClose={onClose}
    >
      <p>{t("replayHint", { count: Math.min(count, recoveryCap) })}</p>
    </RecoveryDialog>
  );
}
