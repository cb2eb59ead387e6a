"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "./notice.tsx";

type SecretOnceProps = {
  secret: string;
  /** Whose secret it is, and that it is shown this once. */
  once: ReactNode;
  /** What to do with it. */
  how: ReactNode;
  /** Somebody tried to close it by the way. */
  isWarned?: boolean;
};

/** A secret that will not be shown again. */
export function SecretOnce({ secret, once, how, isWarned = false }: SecretOnceProps) {
  const t = useTranslations("keys.secret");
  return (
    <>
      <Notice tone="warning">{once}</Notice>
      <p className="flex items-center gap-2 rounded-md border border-line bg-sunken py-1 pr-1 pl-3">
        <code data-testid="secret" className="min-w-0 flex-1 break-all font-mono text-xs">
          {secret}
        </code>
        <CopyButton text={secret} label={t("copy")} words />
      </p>
      {isWarned && <Notice tone="danger">{t("keepFirst")}</Notice>}
      <p className="text-muted">{how}</p>
    </>
  );
}

/** The same as a dialog, which closes only by saying that the secret is kept. */
export function SecretDialog({ title, onClose, ...shown }: SecretOnceProps & { title: string; onClose: () => void }) {
  const t = useTranslations("keys.secret");
  const [isWarned, setWarned] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || setWarned(true)}
      title={title}
      className="max-w-lg"
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("kept")}
        </Button>
      }
    >
      <SecretOnce {...shown} isWarned={isWarned} />
    </Dialog>
  );
}
