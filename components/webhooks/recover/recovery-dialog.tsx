"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Notice } from "#components/keys/notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useStartRecovery } from "#lib/client/change-endpoints.ts";
import { recoveriesQuery } from "#lib/client/endpoints.ts";
import type { RecoveryBody } from "#lib/contracts/recoveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";
import { RecoveryProgress } from "./recovery-progress.tsx";

type RecoveryDialogProps = {
  environment: Environment;
  endpointId: string;
  title: string;
  description: string;
  /** The terms; null while there is nothing to send on them. */
  body: RecoveryBody | null;
  onClose: () => void;
  /** Asks for the terms, or says them. */
  children: ReactNode;
};

/** First the terms, then the progress of what was started; the work goes on when it is closed. */
export function RecoveryDialog(props: RecoveryDialogProps) {
  const { environment, endpointId, title, description, body, onClose, children } = props;
  const t = useTranslations("webhooks.recover");
  const refusal = useRefusalText();
  const start = useStartRecovery(environment, endpointId);
  const recent = useQuery(recoveriesQuery(environment, endpointId)).data?.data;
  const underWay = recent?.find(({ state }) => state === "running");
  const [startedId, setStartedId] = useState<string | null>(null);
  const isStarted = startedId !== null;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={<span className="break-all font-mono text-xs">{description}</span>}
      footer={
        <>
          <Button onClick={onClose}>{t(isStarted ? "close" : "cancel")}</Button>
          {!isStarted && (
            <Button
              variant="primary"
              busy={start.isPending}
              disabled={body === null || underWay !== undefined}
              onClick={() => body && start.mutate(body, { onSuccess: ({ id }) => setStartedId(id) })}
            >
              {t("start")}
            </Button>
          )}
        </>
      }
    >
      {isStarted ? (
        <RecoveryProgress environment={environment} id={startedId} />
      ) : (
        <>
          {children}
          {underWay && (
            <>
              <Notice tone="info">{t("underWay")}</Notice>
              <RecoveryProgress environment={environment} id={underWay.id} />
            </>
          )}
          {start.error && <Notice tone="danger">{refusal(start.error)}</Notice>}
        </>
      )}
    </Dialog>
  );
}
