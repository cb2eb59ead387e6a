"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "#components/keys/notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { useDiscardSecret } from "#lib/client/change-endpoints.ts";
import { useTestEndpoint } from "#lib/client/change-keys.ts";
import type { EndpointView, SigningSecretView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { useRefusalText } from "../../use-refusal-text.ts";
import { ActivateDialog } from "./activate-dialog.tsx";

type PendingSecretProps = { environment: Environment; endpoint: EndpointView; secret: SigningSecretView };

/** The way of a new secret into use: tried first, then activated; or taken back. */
export function PendingSecret({ environment, endpoint, secret }: PendingSecretProps) {
  const t = useTranslations("webhooks.secrets");
  const refusal = useRefusalText();
  const [activating, setActivating] = useState(false);
  const test = useTestEndpoint(environment);
  const discard = useDiscardSecret(environment, endpoint.id);
  const isProven = secret.last_test?.outcome === "delivered";
  const failed = test.error ?? discard.error;
  return (
    <>
      {failed && <Notice tone="danger">{refusal(failed)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant={isProven ? "secondary" : "primary"}
          busy={test.isPending}
          onClick={() => test.mutate({ endpoint_id: endpoint.id, secret: "pending" })}
        >
          {t("test")}
        </Button>
        <Button size="sm" variant={isProven ? "primary" : "secondary"} onClick={() => setActivating(true)}>
          {t("activate")}
        </Button>
        <Button size="sm" variant="ghost" busy={discard.isPending} onClick={() => discard.mutate()}>
          {t("discard")}
        </Button>
      </div>
      {activating && <ActivateDialog {...{ environment, endpoint, isProven }} onClose={() => setActivating(false)} />}
    </>
  );
}
