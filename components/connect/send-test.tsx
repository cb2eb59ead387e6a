"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Notice } from "#components/keys/notice.tsx";
import { TestResult } from "#components/keys/test-result.tsx";
import { useRefusalText } from "#components/keys/use-refusal-text.ts";
import { Button } from "#components/ui/button.tsx";
import { useTestEndpoint } from "#lib/client/change-keys.ts";
import type { WebhookTestView } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";

type SendTestProps = { environment: Environment; endpointId: string; last: WebhookTestView | null };

/** Sends a signed test event now, and shows what came back. */
export function SendTest({ environment, endpointId, last }: SendTestProps) {
  const t = useTranslations("connect.next");
  const refusal = useRefusalText();
  const test = useTestEndpoint(environment);
  return (
    <>
      {last && <TestResult test={last} />}
      {test.error && <Notice tone="danger">{refusal(test.error)}</Notice>}
      <Button
        size="sm"
        variant={last?.outcome === "delivered" ? "secondary" : "primary"}
        busy={test.isPending}
        className="self-start"
        onClick={() => test.mutate({ endpoint_id: endpointId })}
      >
        <Send aria-hidden className="size-3.5" />
        {t("sendTest")}
      </Button>
    </>
  );
}
