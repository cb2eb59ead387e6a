"use client";

import { useTranslations } from "next-intl";
import { TestResult } from "#components/keys/test-result.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { EndpointView, SigningSecretView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { OverlapEnd } from "./overlap-end.tsx";
import { PendingSecret } from "./pending-secret.tsx";

type SecretState = SigningSecretView["state"];

const tones: Record<SecretState, Tone> = { pending: "info", active: "ok", retiring: "warning", retired: "neutral" };

type SecretLineProps = {
  environment: Environment;
  endpoint: EndpointView;
  secret: SigningSecretView;
  mayManage: boolean;
};

/** One signing secret: masked, who made it and when, what it signs, and what comes next for it. */
export function SecretLine({ environment, endpoint, secret, mayManage }: SecretLineProps) {
  const t = useTranslations("webhooks.secrets");
  const { id, state, last_four, created_by, created_at, expires_at, last_used_at, last_test } = secret;
  return (
    <li
      data-testid="signing-secret"
      data-state={state}
      className="flex flex-col gap-2 border-line border-b px-3 py-2.5 last:border-b-0"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-mono text-xs">••••{last_four}</code>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        {state === "retiring" && expires_at && (
          <OverlapEnd {...{ environment, mayManage }} endpointId={endpoint.id} secretId={id} at={expires_at} />
        )}
        <span className="ml-auto text-muted text-xs">
          <Instant at={created_at} /> {created_by && `· ${created_by}`}
        </span>
      </div>
      <p className="text-muted text-xs">
        {t(`signs.${state}`)}{" "}
        {state === "retired" && expires_at && (
          <>
            {t("ended")} <Instant at={expires_at} />
          </>
        )}
        {state !== "retired" && last_used_at && (
          <>
            {t("lastUsed")} <Instant at={last_used_at} seconds />
          </>
        )}
        {state !== "retired" && !last_used_at && t("neverUsed")}
      </p>
      {state === "pending" && last_test && <TestResult test={last_test} />}
      {state === "pending" && mayManage && <PendingSecret {...{ environment, endpoint, secret }} />}
    </li>
  );
}
