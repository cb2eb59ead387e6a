"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { InvitationView } from "#lib/contracts/people.ts";
import { useInvitationUrl } from "./use-invitation-url.ts";

/** A link that was just made, to be copied and handed over. */
export function LinkDialog({ link, onClose }: { link: InvitationView; onClose: () => void }) {
  const t = useTranslations("people");
  const url = useInvitationUrl()(link.token);
  const until = dateAndTime(new Date(link.expires_at));
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t(link.purpose === "join" ? "link.joinTitle" : "link.resetTitle")}
      description={t("link.hint", { email: link.email, until })}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <Field label={t("link.label")}>
        {(wiring) => (
          <div className="flex items-center gap-2">
            <Input
              {...wiring}
              readOnly
              value={url}
              onFocus={(event) => event.target.select()}
              className="font-mono text-xs"
            />
            <CopyButton text={url} label={t("link.copy")} words />
          </div>
        )}
      </Field>
    </Dialog>
  );
}
