"use client";

import { useTranslations } from "next-intl";
import { dateAndTime } from "#components/ui/ulaanbaatar.ts";
import type { AlertView } from "#lib/contracts/alerts.ts";
import { sentenceValues } from "#lib/domain/alert-sentence.ts";

/** Puts an alert into a sentence, in the reader's language. */
export function useAlertSentence(): (alert: Pick<AlertView, "kind" | "facts" | "count">) => string {
  const t = useTranslations("alerts.kind");
  const outcome = useTranslations("webhooks.outcome");
  return (alert) => t(alert.kind, sentenceValues(alert, { outcome: (one) => outcome(one), time: dateAndTime }));
}
