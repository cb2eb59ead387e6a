import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ErrorList } from "#components/requests/error-list.tsx";
import { RequestFilters } from "#components/requests/request-filters.tsx";
import { RequestList } from "#components/requests/request-list.tsx";
import { loadRequestParams, loadRequestView } from "#components/requests/request-params.ts";
import { RequestViews } from "#components/requests/request-views.tsx";
import { TailToggle } from "#components/requests/tail-toggle.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { errorGroupsQuery, requestsQuery } from "#lib/client/requests.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import { requestQuery } from "#lib/contracts/requests.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { findRequests } from "#lib/services/requests/find-requests.ts";
import { groupErrors } from "#lib/services/requests/group-errors.ts";
import { listCallers } from "#lib/services/requests/list-callers.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests"))("title") };
}

export default async function RequestsPage({ params, searchParams }: PageProps<"/[environment]/requests">) {
  const caller = await requireUser("requests:read", (await params).environment);
  const t = await getTranslations("requests");
  const ctx = readingContext(caller);
  const { environment } = caller;
  const client = createQueryClient();
  const { view } = await loadRequestView(searchParams);
  const views = <RequestViews environment={environment} view={view} />;
  if (view === "errors") {
    const query = { ...errorGroupsQuery(environment), queryFn: () => groupErrors(ctx), retry: false };
    await client.prefetchQuery(query);
    return (
      <HydrationBoundary state={dehydrate(client)}>
        <PageHeader title={t("title")} detail={views} />
        <ErrorList environment={environment} />
      </HydrationBoundary>
    );
  }
  const filter = withoutNulls(await loadRequestParams(searchParams));
  // What cannot be read here is read again by the browser, which shows why.
  const [callers] = await Promise.all([
    listCallers(ctx).catch(() => ({ keys: [], people: [] })),
    client.prefetchInfiniteQuery({
      ...requestsQuery(environment, filter),
      queryFn: () => findRequests(ctx, requestQuery.parse(filter)),
      retry: false,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} detail={views}>
        <RequestFilters callers={callers} />
        <TailToggle />
      </PageHeader>
      <RequestList environment={environment} />
    </HydrationBoundary>
  );
}
