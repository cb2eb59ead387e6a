import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeliveryDetail } from "#components/webhooks/deliveries/delivery-detail.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { deliveryQuery } from "#lib/client/deliveries.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showDelivery } from "#lib/services/webhooks/show-delivery.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

export default async function DeliveryPage({ params }: PageProps<"/[environment]/webhooks/[deliveryId]">) {
  const { environment: segment, deliveryId } = await params;
  const caller = await requireUser("webhooks:read", segment);
  const client = createQueryClient();
  const query = deliveryQuery(caller.environment, deliveryId);
  try {
    client.setQueryData(query.queryKey, await showDelivery(readingContext(caller), { deliveryId }));
  } catch (error) {
    // What else cannot be read is read again by the browser, which shows why.
    if (isRefusal(error, "delivery_not_found")) notFound();
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DeliveryDetail environment={caller.environment} id={deliveryId} />
    </HydrationBoundary>
  );
}
