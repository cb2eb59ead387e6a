"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { Notice } from "#components/keys/notice.tsx";
import { PasswordField } from "#components/keys/password-field.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useRotateSecret } from "#lib/client/change-endpoints.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../../use-refusal-text.ts";
import { useFieldErrors } from "../use-field-errors.ts";

const sources = ["generate", "import"] as const;

type RotateDialogProps = {
  environment: Environment;
  endpoint: EndpointView;
  /** Null where somebody else made the secret, so that there is nothing to show. */
  onMade: (secret: string | null) => void;
  onClose: () => void;
};

/** The receiver's next signing secret, made here or given by the other side; it waits until it is activated. */
export function RotateDialog({ environment, endpoint, onMade, onClose }: RotateDialogProps) {
  const t = useTranslations("webhooks.secrets");
  const refusalText = useRefusalText();
  const rotate = useRotateSecret(environment, endpoint.id);
  const { field, errorAt } = useFieldErrors(rotate.error);
  const [source, setSource] = useState<(typeof sources)[number]>("generate");
  const [given, setGiven] = useState("");
  const [password, setPassword] = useState("");
  const secret = source === "import" ? given.trim() : null;
  const replaces = endpoint.secrets.some(({ state }) => state === "pending");
  return (
    <FormDialog
      title={t("rotateTitle")}
      description={endpoint.url}
      submitLabel={t("rotateNow")}
      busy={rotate.isPending}
      error={rotate.error}
      isShownAtField={field !== undefined}
      refusalText={refusalText}
      onSubmit={() => rotate.mutate({ secret, password }, { onSuccess: (made) => onMade(made.secret) })}
      onClose={onClose}
    >
      <p className="text-muted">{t("rotateHint")}</p>
      {replaces && <Notice tone="warning">{t("replaces")}</Notice>}
      <CodeChoice
        legend={t("source")}
        options={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={source}
        onChange={setSource}
      />
      {source === "import" && (
        <Field label={t("given")} hint={t("givenHint")} error={errorAt("secret")}>
          {(wiring) => (
            <Input
              {...wiring}
              autoComplete="off"
              spellCheck={false}
              className="font-mono text-xs"
              value={given}
              onChange={(event) => setGiven(event.target.value)}
            />
          )}
        </Field>
      )}
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
    </FormDialog>
  );
}
