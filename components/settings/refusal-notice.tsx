"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { RequestError } from "#lib/client/request-json.ts";
import { useRefusalText } from "./use-refusal-text.ts";

type RefusalNoticeProps = {
  error: RequestError | null;
  busy: boolean;
  onTheirs: () => void;
  /** Gets the version that is overwritten knowingly. */
  onMine: (version: number) => void;
};

/** Why a change was not saved; after a conflict, theirs or mine. */
export function RefusalNotice({ error, busy, onTheirs, onMine }: RefusalNoticeProps) {
  const t = useTranslations("settings");
  const refusalText = useRefusalText();
  if (!error) return null;
  const { conflict, requestId } = error;
  return (
    <div role="alert" className="flex gap-2 rounded-sm border border-danger-line bg-danger-soft p-3 text-danger-ink">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <p>
          <strong className="font-medium">{refusalText(error)}</strong> {t("notSaved")}
        </p>
        {requestId && (
          <p className="flex items-center gap-1 text-xs">
            <code className="truncate font-mono">{requestId}</code>
            <CopyButton text={requestId} className="-my-1" />
          </p>
        )}
        {conflict && (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={onTheirs}>
              {t("theirs")}
            </Button>
            <Button size="sm" variant="primary" busy={busy} onClick={() => onMine(conflict.version)}>
              {t("mine")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
