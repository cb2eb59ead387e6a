"use client";

import { Check, CornerDownRight, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useAcknowledgeGroup } from "#lib/client/change-endpoints.ts";
import type { DeadGroupView } from "#lib/contracts/dead-letters.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";
import { bodyOf } from "./group-body.ts";
import { SkipDialog } from "./skip-dialog.tsx";

type DeadGroupActionsProps = { environment: Environment; group: DeadGroupView; onReplay: () => void };

/** What to do about a group: send it again, say that it was seen, or give it up. */
export function DeadGroupActions({ environment, group, onReplay }: DeadGroupActionsProps) {
  const t = useTranslations("webhooks.deadLetters");
  const refusal = useRefusalText();
  const acknowledge = useAcknowledgeGroup(environment);
  const [skipping, setSkipping] = useState(false);
  const isEnabled = group.endpoint.state === "enabled";
  const onError = (error: unknown) => toast({ kind: "danger", title: t("refused"), description: refusal(error) });
  const seen = () => acknowledge.mutate(bodyOf(group), { onError, onSuccess: ({ more }) => more && seen() });
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="primary"
        disabled={!isEnabled}
        title={isEnabled ? undefined : t("enableFirst")}
        onClick={onReplay}
      >
        <RotateCw aria-hidden className="size-4" />
        {t("replay")}
      </Button>
      <Button busy={acknowledge.isPending} onClick={seen}>
        <Check aria-hidden className="size-4" />
        {t("acknowledge")}
      </Button>
      <Button variant="ghost" onClick={() => setSkipping(true)}>
        <CornerDownRight aria-hidden className="size-4" />
        {t("skip")}
      </Button>
      {skipping && <SkipDialog {...{ environment, group }} onClose={() => setSkipping(false)} />}
    </div>
  );
}
