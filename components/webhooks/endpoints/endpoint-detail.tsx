"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { endpointQuery } from "#lib/client/endpoints.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { LoadError } from "../load-error.tsx";
import { RecoverButton } from "../recover/recover-button.tsx";
import { RecoveryList } from "../recover/recovery-list.tsx";
import { shortUrl } from "../short-url.ts";
import { EndpointActions } from "./endpoint-actions.tsx";
import { EndpointAlert } from "./endpoint-alert.tsx";
import { EndpointBacklog } from "./endpoint-backlog.tsx";
import { EndpointBadge } from "./endpoint-badge.tsx";
import { EndpointHealth } from "./endpoint-health.tsx";
import { EndpointState } from "./endpoint-state.tsx";
import { EndpointTerms } from "./endpoint-terms.tsx";
import { SecretList } from "./secrets/secret-list.tsx";
import { TestEvents } from "./test-events.tsx";

/** What is in flight and waits changes all the time; reading it again is less than hearing of every delivery. */
const READ_AGAIN_MS = 5_000;

type EndpointDetailProps = { environment: Environment; id: string };

/** One receiver: how it does, on what terms, with which secrets, and what can be done about it. */
export function EndpointDetail({ environment, id }: EndpointDetailProps) {
  const t = useTranslations("webhooks.endpoint");
  const query = useQuery({ ...endpointQuery(environment, id), refetchInterval: READ_AGAIN_MS });
  const { data: endpoint, isPending, error, refetch } = query;
  if (isPending) return <SkeletonRows rows={12} label={t("loading")} />;
  if (!endpoint) return <LoadError title={t("failed")} error={error} onRetry={() => refetch()} />;
  return (
    <>
      <PageHeader title={<Title environment={environment} url={endpoint.url} />}>
        <EndpointBadge state={endpoint.state} failing={endpoint.failing_since !== null} />
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <RecoverButton environment={environment} endpoint={endpoint} />
          <EndpointActions environment={environment} endpoint={endpoint} />
        </div>
      </PageHeader>
      <div className="grid gap-4 px-3 pb-8 md:px-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <EndpointState endpoint={endpoint} />
          <EndpointBacklog environment={environment} endpoint={endpoint} />
          <EndpointHealth environment={environment} endpointId={id} />
          <RecoveryList environment={environment} endpointId={id} />
          <SecretList environment={environment} endpoint={endpoint} />
        </div>
        <aside className="flex min-w-0 flex-col gap-4">
          <EndpointTerms environment={environment} endpoint={endpoint} />
          <EndpointAlert environment={environment} endpoint={endpoint} />
          <TestEvents environment={environment} endpoint={endpoint} />
        </aside>
      </div>
    </>
  );
}

function Title({ environment, url }: { environment: Environment; url: string }) {
  const t = useTranslations("webhooks.endpoint");
  return (
    <span className="flex items-baseline gap-2">
      <Link
        href={`/${environment}/webhooks/endpoints`}
        aria-label={t("back")}
        title={t("back")}
        className="self-center rounded-sm p-1 text-muted hover:bg-hover hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </Link>
      <span className="break-all font-mono text-base" title={url}>
        {shortUrl(url)}
      </span>
    </span>
  );
}
