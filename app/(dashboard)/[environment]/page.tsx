import { redirect } from "next/navigation";
import { requireUser } from "#lib/auth/session.ts";

export default async function EnvironmentPage({ params }: PageProps<"/[environment]">) {
  const { environment } = await requireUser("board:read", (await params).environment);
  redirect(`/${environment}/board`);
}
