import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DeadGroupList } from "#components/webhooks/dead-letters/dead-group-list.tsx";
import { WebhookViews } from "#components/webhooks/webhook-views.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { deadGroupsQuery } from "#lib/client/endpoints.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listDeadGroups } from "#lib/services/webhooks/dead-letters.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks.view"))("dead-letters") };
}

export default async function DeadLettersPage({ params }: PageProps<"/[environment]/webhooks/dead-letters">) {
  const caller = await requireUser("webhooks:read", (await params).environment);
  const { environment } = caller;
  const t = await getTranslations("webhooks");
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({
    ...deadGroupsQuery(environment),
    queryFn: () => listDeadGroups(readingContext(caller)),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} detail={<WebhookViews environment={environment} view="dead-letters" />} />
      <DeadGroupList environment={environment} />
    </HydrationBoundary>
  );
}
