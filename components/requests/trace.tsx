"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { LoadError } from "#components/webhooks/load-error.tsx";
import { useLive } from "#lib/client/live.ts";
import { traceQuery } from "#lib/client/requests.ts";
import type { TraceView } from "#lib/contracts/requests.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AttemptTable } from "./attempt-table.tsx";
import { HttpStatus } from "./http-status.tsx";
import { InboundEvent } from "./inbound-event.tsx";
import { requestCurl } from "./request-curl.ts";
import { RequestNotice, RequestPanel } from "./request-panel.tsx";
import { RequestPhases } from "./request-phases.tsx";
import { traceRows } from "./trace-rows.ts";
import { useOrigin } from "./use-origin.ts";
import { Waterfall } from "./waterfall.tsx";

type TraceProps = { environment: Environment; requestId: string };

/** What one request set off, from the call to the last attempt, live. */
export function Trace({ environment, requestId }: TraceProps) {
  const t = useTranslations("trace");
  const client = useQueryClient();
  const query = traceQuery(environment, requestId);
  const { data: trace, isPending, error, refetch } = useQuery(query);
  const readAgain = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useLive(environment, {
    onHello: readAgain,
    onDelivery: (ids) => trace?.deliveries.some(({ id }) => ids.includes(id)) && readAgain(),
  });

  if (isPending) return <SkeletonRows rows={8} label={t("loading")} />;
  if (!trace) return <LoadError title={t("failed")} error={error} onRetry={() => refetch()} />;
  const { request } = trace;
  return (
    <>
      <Head environment={environment} trace={trace} />
      <div className="flex flex-col gap-4 px-3 pb-8 md:px-4">
        {request ? (
          <RequestNotice environment={environment} request={request} />
        ) : (
          <p className="text-muted">{t("notLogged")}</p>
        )}
        <div className="flex flex-col gap-2">
          <Waterfall environment={environment} trace={trace} />
          {request && <RequestPhases request={request} />}
          <AttemptTable rows={traceRows(trace)} />
          {trace.events.length > 0 && trace.deliveries.length === 0 && (
            <p className="text-muted text-xs">{t("nothingSent")}</p>
          )}
        </div>
        {trace.inbound_event && <InboundEvent event={trace.inbound_event} />}
        {request && <RequestPanel environment={environment} request={request} />}
      </div>
    </>
  );
}

function Head({ environment, trace }: { environment: Environment; trace: TraceView }) {
  const t = useTranslations("trace");
  const { request, shipments, request_id } = trace;
  const title = request ? `${request.method} ${request.path}` : request_id;
  const origin = useOrigin();
  const curl = request && requestCurl(request, origin);
  return (
    <>
      <PageHeader
        title={
          <span className="flex min-w-0 items-center gap-2">
            <Link
              href={`/${environment}/requests`}
              aria-label={t("back")}
              title={t("back")}
              className="rounded-sm p-1 text-muted hover:bg-hover hover:text-ink"
            >
              <ArrowLeft aria-hidden className="size-4" />
            </Link>
            <span className="min-w-0 break-all font-mono text-base">{title}</span>
            {request && <HttpStatus status={request.status} className="text-base" />}
          </span>
        }
      >
        <div className="ml-auto flex gap-2">
          {curl && <CopyButton words text={curl} label={t("copyCurl")} />}
          <CopyButton words text={`${origin}/t/${request_id}`} label={t("copyLink")} />
        </div>
      </PageHeader>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 pb-3 text-muted md:px-4">
        <span className="flex items-center gap-1">
          <code className="break-all font-mono text-xs">{request_id}</code>
          <CopyButton text={request_id} className="-my-1" />
        </span>
        {request && <Instant at={request.created_at} seconds />}
        {shipments.map(({ id, tracking_number, order_id }) => (
          <span key={id}>
            {t("shipment")}{" "}
            <Link
              href={`/${environment}/board?shipment=${id}`}
              className="font-mono text-accent-ink text-xs hover:underline"
            >
              {tracking_number}
            </Link>{" "}
            · {order_id}
          </span>
        ))}
      </div>
    </>
  );
}
