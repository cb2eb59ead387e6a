import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlertList } from "#components/alerts/alert-list.tsx";
import { loadAlertParams } from "#components/alerts/alert-params.ts";
import { AlertStates } from "#components/alerts/alert-states.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { alertsQuery } from "#lib/client/alerts.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { alertQuery } from "#lib/contracts/alerts.ts";
import { findAlerts } from "#lib/services/alerts/find-alerts.ts";
import { readingContext } from "#lib/services/reading-context.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alerts"))("title") };
}

export default async function AlertsPage({ params, searchParams }: PageProps<"/[environment]/alerts">) {
  const caller = await requireUser("alerts:read", (await params).environment);
  const { environment } = caller;
  const t = await getTranslations("alerts");
  const { state } = await loadAlertParams(searchParams);
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchInfiniteQuery({
    ...alertsQuery(environment, state),
    queryFn: () => findAlerts(readingContext(caller), alertQuery.parse({ state })),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")}>
        <AlertStates environment={environment} state={state} />
      </PageHeader>
      <AlertList key={state} environment={environment} state={state} />
    </HydrationBoundary>
  );
}
