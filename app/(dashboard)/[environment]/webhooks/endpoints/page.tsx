import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EndpointList } from "#components/webhooks/endpoints/endpoint-list.tsx";
import { WebhookViews } from "#components/webhooks/webhook-views.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { endpointsQuery } from "#lib/client/endpoints.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showEndpoints } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks.view"))("endpoints") };
}

export default async function EndpointsPage({ params }: PageProps<"/[environment]/webhooks/endpoints">) {
  const caller = await requireUser("webhooks:read", (await params).environment);
  const { environment } = caller;
  const t = await getTranslations("webhooks");
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({
    ...endpointsQuery(environment),
    queryFn: () => showEndpoints(readingContext(caller)),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} detail={<WebhookViews environment={environment} view="endpoints" />} />
      <EndpointList environment={environment} />
    </HydrationBoundary>
  );
}
