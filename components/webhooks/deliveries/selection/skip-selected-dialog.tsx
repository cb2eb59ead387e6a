"use client";

import { useTranslations } from "next-intl";
import { FormDialog } from "#components/keys/form-dialog.tsx";

type SkipSelectedDialogProps = { count: number; onSkip: () => void; onClose: () => void };

/** Asks once more before webhooks are given up for good. */
export function SkipSelectedDialog({ count, onSkip, onClose }: SkipSelectedDialogProps) {
  const t = useTranslations("webhooks.bulk");
  const words = useTranslations("webhooks.deadLetters");
  return (
    <FormDialog
      title={words("skipTitle")}
      submitLabel={t("skip")}
      danger
      busy={false}
      error={null}
      onSubmit={onSkip}
      onClose={onClose}
    >
      <p>{words("skipHint", { count })}</p>
    </FormDialog>
  );
}
