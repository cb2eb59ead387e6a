import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StationsPage } from "#components/stations/stations-page.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { couriersOptions } from "#lib/client/couriers.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { boardSettingsOptions } from "#lib/client/settings.ts";
import { listActiveCouriers } from "#lib/services/couriers/list-active-couriers.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showBoardSettings } from "#lib/services/settings/show-settings.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stations"))("title") };
}

export default async function Page({ params }: PageProps<"/[environment]/stations">) {
  const caller = await requireUser("shipments:move", (await params).environment);
  const client = createQueryClient();
  const context = readingContext(caller);
  // What cannot be read here is read again by the browser, which shows why.
  await Promise.all([
    client.prefetchQuery({
      queryKey: couriersOptions(caller.environment).queryKey,
      queryFn: () => listActiveCouriers(context),
      retry: false,
    }),
    client.prefetchQuery({
      queryKey: boardSettingsOptions(caller.environment).queryKey,
      queryFn: () => showBoardSettings(context),
      retry: false,
    }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <StationsPage environment={caller.environment} />
    </HydrationBoundary>
  );
}
