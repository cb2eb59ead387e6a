import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NothingFound } from "#components/requests/nothing-found.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { readingContext } from "#lib/services/reading-context.ts";
import { resolveId } from "#lib/services/requests/resolve-id.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trace"))("nothing") };
}

export default async function FindPage({ params, searchParams }: PageProps<"/[environment]/find">) {
  const caller = await requireUser("requests:read", (await params).environment);
  const { q } = await searchParams;
  const text = typeof q === "string" ? q.trim() : "";
  const path = await resolveId(readingContext(caller), text);
  if (path !== null) redirect(`/${caller.environment}${path}` as Route);
  return <NothingFound environment={caller.environment} text={text} />;
}
