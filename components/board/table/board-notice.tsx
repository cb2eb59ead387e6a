"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** What is on the screen could not be read again: it may be old, and says so. */
export function BoardNotice({ requestId, onRetry }: { requestId: string | null; onRetry: () => void }) {
  const t = useTranslations();
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-2 border-warning-line border-b bg-warning-soft px-4 py-1.5 text-warning-ink"
    >
      <TriangleAlert aria-hidden className="size-4" />
      <span>{t("board.notRefreshed")}</span>
      {requestId && <code className="font-mono text-xs">{requestId}</code>}
      <Button size="sm" onClick={onRetry} className="ml-auto">
        {t("ui.retry")}
      </Button>
    </div>
  );
}
