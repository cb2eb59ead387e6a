"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AttemptView } from "#lib/contracts/deliveries.ts";
import { curlCommand, maskedBody } from "#lib/domain/curl-command.ts";

/** Copies an attempt as a command to try a receiver with; its body is masked, so no signature goes along. */
export function AttemptCurl({ attempt, body }: { attempt: AttemptView; body: string }) {
  const t = useTranslations("webhooks.attempt");
  const { url, request_headers: headers } = attempt;
  return (
    <CopyButton words text={curlCommand({ method: "POST", url, headers, body: maskedBody(body) })} label={t("curl")} />
  );
}
