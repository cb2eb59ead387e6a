"use client";

import type { Route } from "next";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { RelativeTime } from "#components/ui/instant.tsx";
import { searchOf } from "#lib/client/search-of.ts";
import type { DeadGroupView } from "#lib/contracts/dead-letters.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { EndpointBadge } from "../endpoints/endpoint-badge.tsx";
import { Outcome } from "../outcome.tsx";
import { shortUrl } from "../short-url.ts";
import { DeadGroupActions } from "./dead-group-actions.tsx";

type DeadGroupProps = { environment: Environment; group: DeadGroupView; onReplay: () => void };

/** The log of a group. */
function logOf({ endpoint, outcome, status_code, receiver_code }: DeadGroupView): string {
  return searchOf({ endpoint: endpoint.id, status: "dead", outcome, http: status_code, code: receiver_code });
}

/** Dead letters of one receiver that failed alike: how many, since when, and what to do about all of them. */
export function DeadGroup({ environment, group, onReplay }: DeadGroupProps) {
  const t = useTranslations("webhooks.deadLetters");
  const format = useFormatter();
  const mayRetry = useMay("webhooks:retry");
  const { endpoint, outcome, status_code, receiver_code, count, newest_id, oldest_at, newest_at } = group;
  return (
    <li
      data-testid="dead-group"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface p-3"
    >
      <span className="min-w-14 text-center font-semibold text-danger-ink text-xl tabular-nums">
        <span className="sr-only">{t("count", { count })}</span>
        <span aria-hidden>{format.number(count)}</span>
      </span>
      <div className="flex min-w-60 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Outcome outcome={outcome} statusCode={status_code} words />
          {receiver_code && <code className="font-mono text-xs">{receiver_code}</code>}
        </div>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/${environment}/webhooks/endpoints/${endpoint.id}`}
            className="break-all font-mono text-xs hover:underline"
          >
            {shortUrl(endpoint.url)}
          </Link>
          {endpoint.state !== "enabled" && <EndpointBadge state={endpoint.state} />}
        </div>
        <p className="text-muted text-xs">
          {t("first")} <RelativeTime at={oldest_at} /> · {t("last")} <RelativeTime at={newest_at} /> ·{" "}
          <Link href={`/${environment}/webhooks/${newest_id}` as Route} className="text-accent-ink underline">
            {t("example")}
          </Link>{" "}
          ·{" "}
          <Link href={`/${environment}/webhooks${logOf(group)}` as Route} className="text-accent-ink underline">
            {t("all")}
          </Link>
        </p>
      </div>
      {mayRetry && <DeadGroupActions environment={environment} group={group} onReplay={onReplay} />}
    </li>
  );
}
