"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { MailCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { deadGroupsQuery } from "#lib/client/endpoints.ts";
import { useLive } from "#lib/client/live.ts";
import type { DeadGroupView } from "#lib/contracts/dead-letters.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { DeadGroup } from "./dead-group.tsx";
import { ReplayDialog } from "./replay-dialog.tsx";

const READ_AGAIN_MS = 15_000;

/** Dead letters that nobody has acknowledged, those that failed alike together, receiver by receiver. */
export function DeadGroupList({ environment }: { environment: Environment }) {
  const t = useTranslations("webhooks.deadLetters");
  const client = useQueryClient();
  const query = deadGroupsQuery(environment);
  const list = useQuery({ ...query, refetchInterval: READ_AGAIN_MS });
  const refresh = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLive(environment, { onHello: refresh, onAlert: refresh });
  // It outlives its group, which is gone as soon as its letters are on their way.
  const [replayed, setReplayed] = useState<DeadGroupView | null>(null);
  if (list.isPending) return <SkeletonRows rows={6} label={t("loading")} />;
  if (!list.data) return <LoadError title={t("failed")} error={list.error} onRetry={() => list.refetch()} />;
  return (
    <>
      {list.data.data.length === 0 && (
        <EmptyState icon={MailCheck} title={t("empty")}>
          {t("emptyHint")}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-3 px-3 pb-8 md:px-4">
        {list.data.data.map((group) => (
          <DeadGroup key={keyOf(group)} environment={environment} group={group} onReplay={() => setReplayed(group)} />
        ))}
      </ul>
      {replayed && <ReplayDialog environment={environment} group={replayed} onClose={() => setReplayed(null)} />}
    </>
  );
}

/** What sets a group apart. */
function keyOf({ endpoint, outcome, status_code, receiver_code }: DeadGroupView): string {
  return [endpoint.id, outcome, status_code, receiver_code].join(" ");
}
