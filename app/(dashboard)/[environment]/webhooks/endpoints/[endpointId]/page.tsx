import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EndpointDetail } from "#components/webhooks/endpoints/endpoint-detail.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { endpointQuery } from "#lib/client/endpoints.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showEndpoint } from "#lib/services/webhook-endpoints/show-endpoints.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks.receiver"))("title") };
}

export default async function EndpointPage({ params }: PageProps<"/[environment]/webhooks/endpoints/[endpointId]">) {
  const { environment: segment, endpointId } = await params;
  const caller = await requireUser("webhooks:read", segment);
  const client = createQueryClient();
  const query = endpointQuery(caller.environment, endpointId);
  try {
    client.setQueryData(query.queryKey, await showEndpoint(readingContext(caller), endpointId));
  } catch (error) {
    // What else cannot be read is read again by the browser, which shows why.
    if (isRefusal(error, "webhook_endpoint_not_found")) notFound();
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <EndpointDetail environment={caller.environment} id={endpointId} />
    </HydrationBoundary>
  );
}
