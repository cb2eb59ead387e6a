import type { Route } from "next";
import { redirect } from "next/navigation";
import { homeEnvironment } from "#lib/auth/home-environment.ts";
import { requireUser } from "#lib/auth/session.ts";
import { locate } from "#lib/services/requests/locate.ts";

/** A link one can send: `/t/req_…` leads to the trace, in whichever environment it is. */
export default async function LinkPage({ params }: PageProps<"/t/[reference]">) {
  const reference = decodeURIComponent((await params).reference);
  const { actor, environment } = await requireUser("requests:read", homeEnvironment());
  const path = await locate(actor, reference);
  return redirect((path ?? `/${environment}/find?q=${encodeURIComponent(reference)}`) as Route);
}
