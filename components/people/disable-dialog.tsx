"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type DisableDialogProps = { name: string; busy: boolean; onClose: () => void; onConfirm: () => void };

/** Asks before somebody is kept out. */
export function DisableDialog({ name, busy, onClose, onConfirm }: DisableDialogProps) {
  const t = useTranslations("people");
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("disableTitle", { name })}
      description={t("disableHint", { name })}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {t("action.disable")}
          </Button>
        </>
      }
    />
  );
}
