import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyManager } from "#components/keys/key-manager.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { keysQuery } from "#lib/client/keys.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showKeys } from "#lib/services/secret-keys/show-keys.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("keys"))("title") };
}

export default async function KeysPage({ params }: PageProps<"/[environment]/keys">) {
  const caller = await requireUser("keys:manage", (await params).environment);
  const t = await getTranslations("keys");
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({
    ...keysQuery(caller.environment),
    queryFn: () => showKeys(readingContext(caller)),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} />
      <KeyManager environment={caller.environment} />
    </HydrationBoundary>
  );
}
