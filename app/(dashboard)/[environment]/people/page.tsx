import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleList } from "#components/people/people-list.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { peopleQuery } from "#lib/client/people.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { listPeople } from "#lib/services/users/list-people.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ params }: PageProps<"/[environment]/people">) {
  const caller = await requireUser("users:manage", (await params).environment);
  const client = createQueryClient();
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({
    ...peopleQuery(caller.environment),
    queryFn: () => listPeople(readingContext(caller)),
    retry: false,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PeopleList environment={caller.environment} />
    </HydrationBoundary>
  );
}
