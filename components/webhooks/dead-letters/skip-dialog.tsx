"use client";

import { useTranslations } from "next-intl";
import { FormDialog } from "#components/keys/form-dialog.tsx";
import { useSkipGroup } from "#lib/client/change-endpoints.ts";
import type { DeadGroupView } from "#lib/contracts/dead-letters.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";
import { bodyOf } from "./group-body.ts";

type SkipDialogProps = { environment: Environment; group: DeadGroupView; onClose: () => void };

/** Gives a group up for good. */
export function SkipDialog({ environment, group, onClose }: SkipDialogProps) {
  const t = useTranslations("webhooks.deadLetters");
  const refusalText = useRefusalText();
  const skip = useSkipGroup(environment);
  const giveUp = () => skip.mutate(bodyOf(group), { onSuccess: ({ more }) => (more ? giveUp() : onClose()) });
  return (
    <FormDialog
      title={t("skipTitle")}
      description={group.endpoint.url}
      submitLabel={t("skip")}
      danger
      busy={skip.isPending}
      error={skip.error}
      refusalText={refusalText}
      onSubmit={giveUp}
      onClose={onClose}
    >
      <p>{t("skipHint", { count: group.count })}</p>
    </FormDialog>
  );
}
