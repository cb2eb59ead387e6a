"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useIssueKey } from "#lib/client/change-keys.ts";
import type { IssuedKey, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { Notice } from "./notice.tsx";
import { PasswordField } from "./password-field.tsx";
import { SecretField } from "./secret-field.tsx";
import { termsOf, wireTerms } from "./terms.ts";
import { useFieldErrors } from "./use-field-errors.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type LeakedSuccessorProps = {
  environment: Environment;
  keyView: KeyView;
  password: string;
  onPassword: (password: string) => void;
  onIssued: (issued: IssuedKey) => void;
};

/** The key that takes the place of a shut one, on the same terms: the partner's own, or a new one of ours. */
export function LeakedSuccessor(props: LeakedSuccessorProps) {
  const { environment, keyView, password, onPassword, onIssued } = props;
  const t = useTranslations("keys.leaked");
  const refusal = useRefusalText();
  const issue = useIssueKey(environment);
  const { field, errorAt } = useFieldErrors(issue.error);
  const [secret, setSecret] = useState("");
  // Whoever has just shut the key need not type it again; whoever comes back later must.
  const [asks] = useState(password === "");
  const { partner, direction } = keyView;
  const issueAs = (imported: string | null) =>
    issue.mutate(
      {
        ...wireTerms(termsOf(keyView)),
        ...{ partner, direction, password, secret: imported, rolled_from_id: keyView.id },
      },
      { onSuccess: onIssued },
    );
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        issueAs(secret.trim());
      }}
    >
      <p className="text-muted">{t("replaceHint")}</p>
      <SecretField value={secret} error={errorAt("secret")} onChange={setSecret} />
      {(asks || errorAt("password")) && (
        <PasswordField value={password} error={errorAt("password")} onChange={onPassword} />
      )}
      {issue.error && field === undefined && <Notice tone="danger">{refusal(issue.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={issue.isPending}>
          {t("import")}
        </Button>
        <Button busy={issue.isPending} onClick={() => issueAs(null)}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}
