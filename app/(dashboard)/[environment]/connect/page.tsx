import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConnectChecklist } from "#components/connect/connect-checklist.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { connectQuery } from "#lib/client/connect.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { showConnection } from "#lib/services/connect/show-connection.ts";
import { readingContext } from "#lib/services/reading-context.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("connect"))("title") };
}

export default async function ConnectPage({ params }: PageProps<"/[environment]/connect">) {
  const caller = await requireUser("keys:manage", (await params).environment);
  const t = await getTranslations("connect");
  const client = createQueryClient();
  await client.prefetchQuery({
    ...connectQuery(caller.environment),
    queryFn: () => showConnection(readingContext(caller)),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} />
      <ConnectChecklist environment={caller.environment} />
    </HydrationBoundary>
  );
}
