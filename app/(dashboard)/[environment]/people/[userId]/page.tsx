import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonDetail } from "#components/people/person-detail.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { personQuery, signInsQuery } from "#lib/client/people.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { pageQuery } from "#lib/contracts/pages.ts";
import { isRefusal } from "#lib/domain/app-error.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listSignIns } from "#lib/services/users/list-sign-ins.ts";
import { showPerson } from "#lib/services/users/show-person.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PersonPage({ params }: PageProps<"/[environment]/people/[userId]">) {
  const { environment: segment, userId } = await params;
  const caller = await requireUser("users:manage", segment);
  const { environment } = caller;
  const ctx = readingContext(caller);
  const client = createQueryClient();
  try {
    client.setQueryData(personQuery(environment, userId).queryKey, await showPerson(ctx, userId));
  } catch (error) {
    // What else cannot be read is read again by the browser, which shows why.
    if (isRefusal(error, "person_not_found")) notFound();
  }
  await client.prefetchInfiniteQuery({
    ...signInsQuery(environment, userId),
    queryFn: () => listSignIns(ctx, { userId, ...pageQuery.parse({}) }),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PersonDetail environment={environment} id={userId} />
    </HydrationBoundary>
  );
}
