"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChangeKey } from "#lib/client/change-keys.ts";
import type { KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { FormDialog } from "./form-dialog.tsx";
import { termsOf, wireTerms } from "./terms.ts";
import { TermsFields } from "./terms-fields.tsx";
import { useFieldErrors } from "./use-field-errors.ts";

type TermsDialogProps = { environment: Environment; keyView: KeyView; onClose: () => void };

/** What a key may do, changed from the next request on. */
export function TermsDialog({ environment, keyView, onClose }: TermsDialogProps) {
  const t = useTranslations("keys.change");
  const change = useChangeKey(environment, keyView.id);
  const { field, errorAt } = useFieldErrors(change.error);
  const [terms, setTerms] = useState(() => termsOf(keyView));
  return (
    <FormDialog
      title={t("title")}
      description={`${keyView.name} · ${keyView.masked}`}
      submitLabel={t("submit")}
      busy={change.isPending}
      error={change.error}
      isShownAtField={field !== undefined}
      className="max-w-lg"
      onSubmit={() => change.mutate(wireTerms(terms), { onSuccess: onClose })}
      onClose={onClose}
    >
      <TermsFields direction={keyView.direction} terms={terms} errorAt={errorAt} onChange={setTerms} />
    </FormDialog>
  );
}
