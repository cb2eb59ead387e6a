"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "#components/ui/error-state.tsx";

export type PageErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** A page that broke. The number leads to what the server logged. */
export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("errors");
  return <ErrorState title={t("unexpected")} message={t("unexpectedHint")} requestId={error.digest} onRetry={retry} />;
}
