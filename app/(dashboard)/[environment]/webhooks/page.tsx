import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DeliveryFilters } from "#components/webhooks/deliveries/delivery-filters.tsx";
import { DeliveryList } from "#components/webhooks/deliveries/delivery-list.tsx";
import { loadDeliveryParams } from "#components/webhooks/deliveries/delivery-params.ts";
import { WebhookViews } from "#components/webhooks/webhook-views.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { deliveriesQuery } from "#lib/client/deliveries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { withoutNulls } from "#lib/client/without-nulls.ts";
import { deliveryQuery } from "#lib/contracts/deliveries.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listWebhookEndpoints } from "#lib/services/webhook-endpoints/list-webhook-endpoints.ts";
import { findDeliveries } from "#lib/services/webhooks/find-deliveries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

export default async function WebhooksPage({ params, searchParams }: PageProps<"/[environment]/webhooks">) {
  const caller = await requireUser("webhooks:read", (await params).environment);
  const { environment } = caller;
  const t = await getTranslations("webhooks");
  const ctx = readingContext(caller);
  const filter = withoutNulls(await loadDeliveryParams(searchParams));
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  const [endpoints] = await Promise.all([
    listWebhookEndpoints(ctx).catch(() => []),
    client.prefetchInfiniteQuery({
      ...deliveriesQuery(environment, filter),
      queryFn: () => findDeliveries(ctx, deliveryQuery.parse(filter)),
      retry: false,
    }),
  ]);
  const choices = endpoints.map(({ id, url }) => ({ id, url }));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} detail={<WebhookViews environment={environment} view="log" />}>
        <DeliveryFilters endpoints={choices} />
      </PageHeader>
      <DeliveryList environment={environment} endpoints={choices} />
    </HydrationBoundary>
  );
}
