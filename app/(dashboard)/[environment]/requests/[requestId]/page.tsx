import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Trace } from "#components/requests/trace.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { traceQuery } from "#lib/client/requests.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showTrace } from "#lib/services/requests/show-trace.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trace"))("title") };
}

export default async function TracePage({ params }: PageProps<"/[environment]/requests/[requestId]">) {
  const { environment: segment, requestId: encoded } = await params;
  const requestId = decodeURIComponent(encoded);
  const caller = await requireUser("requests:read", segment);
  const { environment } = caller;
  // Whatever else was typed into the trace box is looked for.
  if (!/^req_[0-9A-Z]{26}$/.test(requestId)) redirect(`/${environment}/find?q=${encodeURIComponent(requestId)}`);
  const client = createQueryClient();
  try {
    const trace = await showTrace(readingContext(caller), { requestId });
    client.setQueryData(traceQuery(environment, requestId).queryKey, trace);
  } catch (error) {
    // It may be a request of the receiver's, who numbers them as we do.
    if (isRefusal(error, "request_not_found")) redirect(`/${environment}/find?q=${requestId}`);
    // What else cannot be read is read again by the browser, which shows why.
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Trace environment={environment} requestId={requestId} />
    </HydrationBoundary>
  );
}
