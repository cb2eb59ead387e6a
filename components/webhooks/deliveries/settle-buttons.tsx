"use client";

import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSettleDelivery } from "#lib/client/change-endpoints.ts";
import type { DeliveryView } from "#lib/contracts/deliveries.ts";
import type { DeliveryStatus } from "#lib/domain/delivery-status.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../use-refusal-text.ts";

type Verb = "acknowledge" | "cancel" | "skip";

/** What can be done with a delivery in that state besides sending it again. */
const verbs: Record<DeliveryStatus, readonly Verb[]> = {
  ...{ pending: ["skip"], held: ["skip"], dead: ["acknowledge", "skip"] },
  ...{ sending: [], delivered: [], skipped: [], canceled: [] },
};

/** A replay that waits can only be called off; a dead letter is acknowledged once. */
function verbsOf({ status, settled_as, acknowledged }: DeliveryView): readonly Verb[] {
  if (settled_as !== null && status === "pending") return ["cancel"];
  return verbs[status].filter((verb) => verb !== "acknowledge" || acknowledged === null);
}

/** Gives a delivery up, or says that it was seen. Nobody sees it who may not. */
export function SettleButtons({ environment, delivery }: { environment: Environment; delivery: DeliveryView }) {
  const t = useTranslations("webhooks.settle");
  const refusal = useRefusalText();
  const settle = useSettleDelivery(environment, delivery.id);
  const mayRetry = useMay("webhooks:retry");
  if (!mayRetry) return null;
  const onError = (error: unknown) => toast({ kind: "danger", title: t("refused"), description: refusal(error) });
  return verbsOf(delivery).map((verb) => (
    <Button
      key={verb}
      busy={settle.isPending && settle.variables === verb}
      onClick={() => settle.mutate(verb, { onError })}
    >
      {t(verb)}
    </Button>
  ));
}
