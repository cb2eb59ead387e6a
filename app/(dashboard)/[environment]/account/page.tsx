import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnAccount } from "#components/account/own-account.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { signInsQuery } from "#lib/client/people.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { pageQuery } from "#lib/contracts/pages.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listSignIns } from "#lib/services/users/list-sign-ins.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage({ params }: PageProps<"/[environment]/account">) {
  const caller = await requireUser("account:own", (await params).environment);
  const t = await getTranslations("account");
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchInfiniteQuery({
    ...signInsQuery(caller.environment),
    queryFn: () => listSignIns(readingContext(caller), { userId: caller.user.id, ...pageQuery.parse({}) }),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} />
      <OwnAccount environment={caller.environment} />
    </HydrationBoundary>
  );
}
