import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrackingCard } from "#components/tracking/tracking-card.tsx";
import { typedTrackingNumber } from "#lib/domain/tracking/typed-number.ts";
import { env } from "#lib/env.ts";
import { environmentOfHost } from "#lib/http/environment-host.ts";
import { showTracking } from "#lib/services/tracking/show-tracking.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tracking");
  // The number in the address is what opens it.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** Public: who has the number sees where the parcel is. On an environment's own host only what is of that environment. */
export default async function TrackingPage({ params }: PageProps<"/track/[number]">) {
  const number = typedTrackingNumber(decodeURIComponent((await params).number));
  const bound = environmentOfHost((await headers()).get("host"));
  const served = env.environments.filter((environment) => bound === null || bound === environment);
  const tracked = await showTracking(number, served, new Date());
  if (!tracked) return notFound();
  return <TrackingCard {...tracked} />;
}
