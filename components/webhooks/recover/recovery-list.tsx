"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Instant } from "#components/ui/instant.tsx";
import { recoveriesQuery } from "#lib/client/endpoints.ts";
import type { RecoveryView } from "#lib/contracts/recoveries.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { RecoveryBadge } from "./recovery-badge.tsx";
import { RecoveryProgress } from "./recovery-progress.tsx";

const SHOWN = 5;
const READ_AGAIN_MS = 10_000;

/** What was sent again to a receiver, the newest first; nothing where nothing ever was. */
export function RecoveryList({ environment, endpointId }: { environment: Environment; endpointId: string }) {
  const t = useTranslations("webhooks.recover");
  const { data } = useQuery({ ...recoveriesQuery(environment, endpointId), refetchInterval: READ_AGAIN_MS });
  if (!data || data.data.length === 0) return null;
  return (
    <section aria-label={t("recent")} className="rounded-md border border-line bg-surface">
      <h2 className="border-line border-b px-3 py-2 font-medium">{t("recent")}</h2>
      <ul>
        {data.data.slice(0, SHOWN).map((recovery) => (
          <li key={recovery.id} className="flex flex-col gap-2 border-line border-b px-3 py-2.5 last:border-b-0">
            <Recovery environment={environment} recovery={recovery} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recovery({ environment, recovery }: { environment: Environment; recovery: RecoveryView }) {
  const t = useTranslations("webhooks.recover");
  const { id, state, since, created_at, created_by, delivered, failed, total } = recovery;
  return (
    <>
      {state === "running" ? (
        <RecoveryProgress environment={environment} id={id} />
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          <RecoveryBadge state={state} failed={failed} />
          {t("progress", { delivered, failed, total })}
        </p>
      )}
      <p className="text-muted text-xs">
        {t("sinceWhen")} <Instant at={since} /> · {created_by} <Instant at={created_at} />
      </p>
    </>
  );
}
