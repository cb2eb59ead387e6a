"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { EndpointView } from "#lib/contracts/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { RecoverDialog } from "./recover-dialog.tsx";

/** Opens "recover since…"; nobody sees it who may not. */
export function RecoverButton({ environment, endpoint }: { environment: Environment; endpoint: EndpointView }) {
  const t = useTranslations("webhooks.recover");
  const [open, setOpen] = useState(false);
  const mayRetry = useMay("webhooks:retry");
  if (!mayRetry) return null;
  const isEnabled = endpoint.state === "enabled";
  return (
    <>
      <Button disabled={!isEnabled} title={isEnabled ? undefined : t("enableFirst")} onClick={() => setOpen(true)}>
        <History aria-hidden className="size-4" />
        {t("button")}
      </Button>
      {open && <RecoverDialog environment={environment} endpoint={endpoint} onClose={() => setOpen(false)} />}
    </>
  );
}
