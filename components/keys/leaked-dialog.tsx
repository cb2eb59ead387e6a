"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { IssuedKey, KeyUsage, KeyView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LeakedCalls } from "./leaked-calls.tsx";
import { LeakedRevoke } from "./leaked-revoke.tsx";
import { LeakedSuccessor } from "./leaked-successor.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { Step } from "./step.tsx";

type LeakedDialogProps = {
  environment: Environment;
  keyView: KeyView;
  usage: KeyUsage | undefined;
  onClose: () => void;
};

/**
 * A key that strangers have: shut it, replace it, see what it did. One dialog in that order, with the password once,
 * because whoever needs it is in a hurry. It can be opened again for a key that is shut already.
 */
export function LeakedDialog({ environment, keyView, usage, onClose }: LeakedDialogProps) {
  const t = useTranslations("keys.leaked");
  const secretText = useTranslations("keys.secret");
  const [password, setPassword] = useState("");
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const [isWarned, setWarned] = useState(false);
  const isShut = keyView.revoked_at !== null;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || (issued?.secret ? setWarned(true) : onClose())}
      title={t("title")}
      description={`${keyView.name} · ${keyView.masked}`}
      className="max-w-lg"
      footer={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <ol className="flex flex-col gap-4">
        <Step number={1} title={t("shut")} isDone={isShut}>
          {!isShut && <LeakedRevoke {...{ environment, keyView, password }} onPassword={setPassword} />}
        </Step>
        <Step number={2} title={t("replace")} isDone={issued !== null}>
          {issued?.secret && (
            <SecretOnce
              secret={issued.secret}
              once={secretText("once", { name: issued.key.name })}
              how={secretText(`how.${issued.key.direction}`)}
              isWarned={isWarned}
            />
          )}
          {issued === null && isShut && (
            <LeakedSuccessor {...{ environment, keyView, password }} onPassword={setPassword} onIssued={setIssued} />
          )}
        </Step>
        <Step number={3} title={t("look")} isDone={false}>
          <LeakedCalls environment={environment} keyView={keyView} usage={usage} />
        </Step>
      </ol>
    </Dialog>
  );
}
