"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AttemptView, DeliveryView } from "#lib/contracts/deliveries.ts";

type CopyReportProps = { attempt: AttemptView; delivery: DeliveryView; className?: string };

/** What the receiver's engineers need to find an attempt on their side; in English, as their documents are. */
function report(attempt: AttemptView, delivery: DeliveryView): string {
  const answer = attempt.status_code === null ? "no answer" : `HTTP ${attempt.status_code}`;
  const lines = [
    ["Webhook", `${delivery.event_type} ${delivery.event_id}`],
    ["Receiver", attempt.url],
    ["Sent at", `${attempt.started_at} (attempt ${attempt.number}, ${attempt.id})`],
    ["Outcome", `${answer}, ${attempt.outcome}${attempt.error ? `: ${attempt.error}` : ""}`],
    ["Your request_id", attempt.receiver_request_id],
    ["Your code", attempt.receiver_code],
    ["Our request_id", delivery.request_id],
    ["Shipment", `${delivery.shipment_id} ${delivery.tracking_number}`],
    ["Order", delivery.order_id],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join("\n");
}

/** Copies a report of a failed attempt for whoever receives the webhooks. */
export function CopyReport({ attempt, delivery, className }: CopyReportProps) {
  const t = useTranslations("webhooks.attempt");
  return (
    <CopyButton
      words
      text={report(attempt, delivery)}
      label={t("report", { partner: delivery.partner })}
      className={className}
    />
  );
}
