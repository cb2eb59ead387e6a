"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { KeyView } from "#lib/contracts/keys.ts";
import { Notice } from "./notice.tsx";

type SecretOnceProps = {
  keyView: KeyView;
  secret: string;
  /** Somebody tried to close it by the way. */
  isWarned?: boolean;
};

/** A secret that will not be shown again. */
export function SecretOnce({ keyView, secret, isWarned = false }: SecretOnceProps) {
  const t = useTranslations("keys.secret");
  return (
    <>
      <Notice tone="warning">{t("once", { name: keyView.name })}</Notice>
      <p className="flex items-center gap-2 rounded-md border border-line bg-sunken py-1 pr-1 pl-3">
        <code data-testid="secret" className="min-w-0 flex-1 break-all font-mono text-xs">
          {secret}
        </code>
        <CopyButton text={secret} label={t("copy")} words />
      </p>
      {isWarned && <Notice tone="danger">{t("keepFirst")}</Notice>}
      <p className="text-muted">{t(`how.${keyView.direction}`)}</p>
    </>
  );
}

/** The same as a dialog, which closes only by saying that the secret is kept. */
export function SecretDialog({ keyView, secret, onClose }: SecretOnceProps & { onClose: () => void }) {
  const t = useTranslations("keys.secret");
  const [isWarned, setWarned] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || setWarned(true)}
      title={t("title")}
      className="max-w-lg"
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("kept")}
        </Button>
      }
    >
      <SecretOnce keyView={keyView} secret={secret} isWarned={isWarned} />
    </Dialog>
  );
}
