"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useState } from "react";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { keysQuery, keyUsageQuery } from "#lib/client/keys.ts";
import type { IssuedKey } from "#lib/contracts/keys.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { keyDirections } from "#lib/domain/key-scope.ts";
import { IssueDialog } from "./issue-dialog.tsx";
import { KeyDialog } from "./key-dialog.tsx";
import type { KeyAction } from "./key-menu.tsx";
import { keyParams } from "./key-params.ts";
import { KeyTable } from "./key-table.tsx";
import { LoadError } from "./load-error.tsx";
import { SecretDialog } from "./secret-once.tsx";

/** The keys of an environment in both directions, and the dialog that is open. */
export function KeyManager({ environment }: { environment: Environment }) {
  const t = useTranslations("keys");
  const { data, isPending, error, refetch } = useQuery(keysQuery(environment));
  const usage = useQuery(keyUsageQuery(environment)).data;
  const [issuing, setIssuing] = useQueryState("new", keyParams.new);
  const [open, setOpen] = useState<{ action: KeyAction; id: string } | null>(null);
  const [issued, setIssued] = useState<IssuedKey | null>(null);

  if (isPending) return <SkeletonRows rows={8} label={t("loading")} />;
  if (!data) return <LoadError title={t("failed")} error={error} onRetry={refetch} />;
  const keyView = data.data.find((key) => key.id === open?.id);
  const close = () => setOpen(null);
  const show = (result: IssuedKey) => {
    close();
    void setIssuing(null);
    setIssued(result.secret === null ? null : result);
  };
  return (
    <div className="flex flex-col gap-6 pb-8">
      {keyDirections.map((direction) => (
        <KeyTable
          key={direction}
          environment={environment}
          direction={direction}
          keys={data.data.filter((key) => key.direction === direction)}
          usage={usage}
          onIssue={() => setIssuing(direction)}
          onAction={(action, id) => setOpen({ action, id })}
        />
      ))}
      {issuing && (
        <IssueDialog
          environment={environment}
          direction={issuing}
          partners={data.partners}
          onIssued={show}
          onClose={() => setIssuing(null)}
        />
      )}
      {open && keyView && (
        <KeyDialog
          {...{ environment, keyView, usage }}
          action={open.action}
          endpoints={data.endpoints}
          onIssued={show}
          onClose={close}
        />
      )}
      {issued?.secret && (
        <SecretDialog
          title={t("secret.title")}
          secret={issued.secret}
          once={t("secret.once", { name: issued.key.name })}
          how={t(`secret.how.${issued.key.direction}`)}
          onClose={() => setIssued(null)}
        />
      )}
    </div>
  );
}
