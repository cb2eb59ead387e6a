"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "#components/keys/notice.tsx";
import { TestResult } from "#components/keys/test-result.tsx";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { useTestEndpoint } from "#lib/client/change-keys.ts";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { webhookEventTypes } from "#lib/domain/event-type.ts";
import { useRefusalText } from "../use-refusal-text.ts";

const BARE = "webhook.test";
const types = [BARE, ...webhookEventTypes] as const;

/** Sends an example of any event, signed, and shows what came back. It belongs to no shipment and is not retried. */
export function TestEvents({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  const t = useTranslations("webhooks.testEvents");
  const refusal = useRefusalText();
  const test = useTestEndpoint(environment);
  const [type, setType] = useState<(typeof types)[number]>(BARE);
  const last = test.data ?? endpoint.secrets.find(({ state }) => state === "active")?.last_test;
  if (!useMay("keys:manage")) return null;
  return (
    <section aria-label={t("title")} className="rounded-md border border-line bg-surface">
      <h2 className="border-line border-b px-3 py-2 font-medium">{t("title")}</h2>
      <div className="flex flex-col gap-2 p-3">
        <div className="flex flex-wrap gap-2">
          <Select
            label={t("type")}
            className="min-w-0 flex-1"
            value={type}
            options={types.map((value) => ({ value, label: value }))}
            onChange={setType}
          />
          <Button
            busy={test.isPending}
            onClick={() => test.mutate({ endpoint_id: endpoint.id, type: type === BARE ? null : type })}
          >
            <Send aria-hidden className="size-4" />
            {t("send")}
          </Button>
        </div>
        {test.error && <Notice tone="danger">{refusal(test.error)}</Notice>}
        {last && <TestResult test={last} />}
        <p className="text-muted text-xs">{t("hint")}</p>
      </div>
    </section>
  );
}
