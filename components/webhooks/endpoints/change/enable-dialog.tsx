"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { useEnableEndpoint } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type HeldChoice, heldChoices } from "#lib/domain/held-choice.ts";
import { useRefusalText } from "../../use-refusal-text.ts";

type EnableDialogProps = { environment: Environment; endpoint: EndpointView; onClose: () => void };

/** Sends to a receiver again, and asks what becomes of what was held for it. */
export function EnableDialog({ environment, endpoint, onClose }: EnableDialogProps) {
  const t = useTranslations("webhooks.endpoint.enable");
  const refusalText = useRefusalText();
  const enable = useEnableEndpoint(environment, endpoint.id);
  const [held, setHeld] = useState<HeldChoice>("send");
  return (
    <FormDialog
      title={t("title")}
      description={endpoint.url}
      submitLabel={t("submit")}
      danger={held === "skip" && endpoint.held > 0}
      busy={enable.isPending}
      error={enable.error}
      refusalText={refusalText}
      onSubmit={() => enable.mutate({ held }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="text-muted">{t("hint")}</p>
      {endpoint.held > 0 && (
        <CodeChoice
          legend={t("held", { count: endpoint.held })}
          options={heldChoices.map((value) => ({ value, label: t(value) }))}
          value={held}
          onChange={setHeld}
        />
      )}
    </FormDialog>
  );
}
