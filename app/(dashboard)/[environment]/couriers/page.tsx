import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CouriersPage } from "#components/couriers/couriers-page.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { managedCouriersOptions } from "#lib/client/couriers.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { listManagedCouriers } from "#lib/services/couriers/list-managed-couriers.ts";
import { readingContext } from "#lib/services/reading-context.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("couriers"))("title") };
}

export default async function Page({ params }: PageProps<"/[environment]/couriers">) {
  const caller = await requireUser("couriers:manage", (await params).environment);
  const client = createQueryClient();
  const { queryKey } = managedCouriersOptions(caller.environment);
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({ queryKey, queryFn: () => listManagedCouriers(readingContext(caller)), retry: false });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CouriersPage environment={caller.environment} />
    </HydrationBoundary>
  );
}
