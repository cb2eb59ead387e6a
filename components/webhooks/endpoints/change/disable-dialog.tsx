"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useDisableEndpoint } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../../use-refusal-text.ts";
import { useFieldErrors } from "../use-field-errors.ts";

type DisableDialogProps = { environment: Environment; endpoint: EndpointView; onClose: () => void };

/** Stops a receiver's webhooks, and says why; what comes meanwhile is held. */
export function DisableDialog({ environment, endpoint, onClose }: DisableDialogProps) {
  const t = useTranslations("webhooks.endpoint.disable");
  const refusalText = useRefusalText();
  const disable = useDisableEndpoint(environment, endpoint.id);
  const { field, errorAt } = useFieldErrors(disable.error);
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      title={t("title")}
      description={endpoint.url}
      submitLabel={t("submit")}
      danger
      busy={disable.isPending}
      error={disable.error}
      isShownAtField={field !== undefined}
      refusalText={refusalText}
      onSubmit={() => disable.mutate({ reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("hint")}</p>
      <Field label={t("reason")} hint={t("reasonHint")} error={errorAt("reason")}>
        {(wiring) => (
          <Input {...wiring} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
