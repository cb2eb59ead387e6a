"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useIsStale } from "#lib/client/live.ts";
import { useRetryDelivery } from "#lib/client/retry-delivery.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";

/** Sends a delivery again at once, beside its schedule. Nobody sees it who may not. */
export function RetryButton({ environment, delivery }: { environment: Environment; delivery: DeliveryView }) {
  const t = useTranslations("webhooks.retry");
  const isStale = useIsStale();
  const refusalText = useRefusalText();
  const mayRetry = useMay("webhooks:retry");
  const retry = useRetryDelivery(environment, delivery.id, (error) =>
    toast({
      kind: "danger",
      title: t("refused"),
      description: `${refusalText(error)} ${error.requestId ?? ""}`.trim(),
    }),
  );
  if (!mayRetry) return null;
  const isOnItsWay =
    retry.isPending || delivery.status === "sending" || (delivery.status === "pending" && delivery.manual);
  const isClosed = delivery.status === "canceled" || delivery.receiver.state !== "enabled";
  return (
    <Button
      variant={delivery.status === "delivered" ? "secondary" : "primary"}
      busy={isOnItsWay}
      disabled={isStale || isClosed}
      title={isStale ? t("stale") : isClosed ? t("closed") : undefined}
      onClick={() => retry.mutate()}
    >
      {!isOnItsWay && <RotateCw aria-hidden className="size-4" />}
      {isOnItsWay ? t("underWay") : delivery.status === "delivered" ? t("again") : t("now")}
    </Button>
  );
}
