"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { Notice } from "#components/keys/notice.tsx";
import { PasswordField } from "#components/keys/password-field.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { useActivateSecret } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type KeyOverlap, keyOverlaps } from "#lib/domain/key-overlap.ts";
import { useRefusalText } from "../../use-refusal-text.ts";
import { useFieldErrors } from "../use-field-errors.ts";

type ActivateDialogProps = {
  environment: Environment;
  endpoint: EndpointView;
  /** A test call that it signed was accepted. */
  isProven: boolean;
  onClose: () => void;
};

/** Lets the pending secret sign, and asks for how long the old one signs beside it. */
export function ActivateDialog({ environment, endpoint, isProven, onClose }: ActivateDialogProps) {
  const t = useTranslations("webhooks.secrets");
  const overlaps = useTranslations("keys.roll.overlaps");
  const refusalText = useRefusalText();
  const activate = useActivateSecret(environment, endpoint.id);
  const { field, errorAt } = useFieldErrors(activate.error);
  const [overlap, setOverlap] = useState<KeyOverlap>("24h");
  const [password, setPassword] = useState("");
  return (
    <FormDialog
      title={t("activateTitle")}
      description={endpoint.url}
      submitLabel={t("activateNow")}
      danger={overlap === "now" || !isProven}
      busy={activate.isPending}
      error={activate.error}
      isShownAtField={field !== undefined}
      refusalText={refusalText}
      onSubmit={() => activate.mutate({ overlap, password }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {!isProven && <Notice tone="warning">{t("unproven")}</Notice>}
      <p className="text-muted">{t("activateHint")}</p>
      <CodeChoice
        legend={t("overlap")}
        options={keyOverlaps.map((value) => ({ value, label: overlaps(value) }))}
        value={overlap}
        onChange={setOverlap}
      />
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
    </FormDialog>
  );
}
