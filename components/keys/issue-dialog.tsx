"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useIssueKey } from "#lib/client/change-keys.ts";
import type { IssuedKey, KeyList } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import type { KeyDirection } from "#lib/domain/key-scope.ts";
import { FormDialog } from "./form-dialog.tsx";
import { PasswordField } from "./password-field.tsx";
import { SecretField } from "./secret-field.tsx";
import { usualTerms, wireTerms } from "./terms.ts";
import { TermsFields } from "./terms-fields.tsx";
import { useFieldErrors } from "./use-field-errors.ts";

const sources = ["create", "import"] as const;

type IssueDialogProps = {
  environment: Environment;
  direction: KeyDirection;
  partners: KeyList["partners"];
  onIssued: (issued: IssuedKey) => void;
  onClose: () => void;
};

/** A new key: one that we make, or one that the partner made and handed over. */
export function IssueDialog({ environment, direction, partners, onIssued, onClose }: IssueDialogProps) {
  const t = useTranslations("keys.issue");
  const issue = useIssueKey(environment);
  const { field, errorAt } = useFieldErrors(issue.error);
  const [partner, setPartner] = useState(partners.find(({ slug }) => slug === "shop_mn")?.slug ?? partners[0]?.slug);
  const [source, setSource] = useState<(typeof sources)[number]>("create");
  const [terms, setTerms] = useState(usualTerms);
  const [secret, setSecret] = useState("");
  const [password, setPassword] = useState("");

  const submit = () => {
    const imported = source === "import" ? secret.trim() : null;
    const scopes = direction === "inbound" ? terms.scopes : [];
    issue.mutate(
      { ...wireTerms({ ...terms, scopes }), partner: partner ?? "", direction, secret: imported, password },
      { onSuccess: onIssued },
    );
  };

  return (
    <FormDialog
      title={t(`title.${direction}`)}
      description={t(`description.${direction}`)}
      submitLabel={t(`submit.${source}`)}
      busy={issue.isPending}
      error={issue.error}
      isShownAtField={field !== undefined}
      className="max-w-lg"
      onSubmit={submit}
      onClose={onClose}
    >
      <CodeChoice
        legend={t("source")}
        options={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={source}
        onChange={setSource}
      />
      {source === "import" && <SecretField value={secret} error={errorAt("secret")} onChange={setSecret} />}
      {partners.length > 1 && (
        <Field label={t("partner")}>
          {({ id }) => (
            <Select
              id={id}
              value={partner ?? null}
              options={partners.map(({ slug, name }) => ({ value: slug, label: name }))}
              onChange={setPartner}
            />
          )}
        </Field>
      )}
      <TermsFields direction={direction} terms={terms} errorAt={errorAt} onChange={setTerms} />
      <PasswordField value={password} error={errorAt("password")} onChange={setPassword} />
    </FormDialog>
  );
}
