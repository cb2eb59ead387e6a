import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { createQueryClient } from "#lib/client/query-client.ts";
import { settingsOptions } from "#lib/client/settings.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { showSettings } from "#lib/services/settings/show-settings.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function Page({ params }: PageProps<"/[environment]/settings">) {
  const caller = await requireUser("settings:read", (await params).environment);
  const t = await getTranslations("settings");
  const client = createQueryClient();
  const { queryKey } = settingsOptions(caller.environment);
  // What cannot be read here is read again by the browser, which shows why.
  await client.prefetchQuery({ queryKey, queryFn: () => showSettings(readingContext(caller)), retry: false });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PageHeader title={t("title")} />
      <SettingsPage environment={caller.environment} />
    </HydrationBoundary>
  );
}
