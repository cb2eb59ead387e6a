"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SecretDialog } from "#components/keys/secret-once.tsx";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { RotateDialog } from "./rotate-dialog.tsx";
import { SecretLine } from "./secret-line.tsx";

type SecretListProps = { environment: Environment; endpoint: EndpointView };

/** What signs a receiver's webhooks: never the secrets themselves, but for the one moment one is made. */
export function SecretList({ environment, endpoint }: SecretListProps) {
  const t = useTranslations("webhooks.secrets");
  const mayManage = useMay("webhooks:manage");
  const [rotating, setRotating] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const shown = (secret: string | null) => {
    setRotating(false);
    setMade(secret);
  };
  return (
    <section aria-label={t("title")} className="rounded-md border border-line bg-surface">
      <div className="flex items-center gap-2 border-line border-b px-3 py-1.5">
        <h2 className="flex-1 font-medium">{t("title")}</h2>
        {mayManage && (
          <Button size="sm" onClick={() => setRotating(true)}>
            <RefreshCw aria-hidden className="size-3.5" />
            {t("rotate")}
          </Button>
        )}
      </div>
      <ul>
        {endpoint.secrets.map((secret) => (
          <SecretLine key={secret.id} {...{ environment, endpoint, secret }} mayManage={mayManage} />
        ))}
      </ul>
      {rotating && <RotateDialog {...{ environment, endpoint }} onMade={shown} onClose={() => setRotating(false)} />}
      {made !== null && (
        <SecretDialog title={t("made")} secret={made} once={t("once")} how={t("how")} onClose={() => setMade(null)} />
      )}
    </section>
  );
}
