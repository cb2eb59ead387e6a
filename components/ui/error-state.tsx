"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";

type ErrorStateProps = { title?: ReactNode; message?: ReactNode; requestId?: string | null; onRetry?: () => void };

/** What failed, in its place: with a way to try again, and the number to name when asking for help. */
export function ErrorState({ title, message, requestId, onRetry }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      <TriangleAlert aria-hidden className="size-8 text-danger-ink" strokeWidth={1.5} />
      <p className="font-medium text-base">{title ?? t("failed")}</p>
      {message && <p className="max-w-md text-muted">{message}</p>}
      {requestId && (
        <p className="flex items-center gap-1 text-muted text-xs">
          <span>{t("requestId")}</span>
          <code className="font-mono">{requestId}</code>
          <CopyButton text={requestId} label={t("copy")} />
        </p>
      )}
      {onRetry && (
        <Button onClick={onRetry} className="mt-2">
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
