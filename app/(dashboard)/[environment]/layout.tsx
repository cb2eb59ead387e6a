import { Shell } from "#components/layout/shell.tsx";
import { requireUser } from "#lib/auth/session.ts";
import { env } from "#lib/env.ts";

/** The frame around every page. Each page asks for its own permission as well: a layout is not rendered again with it. */
export default async function EnvironmentLayout({ children, params }: LayoutProps<"/[environment]">) {
  const { user, environment } = await requireUser("board:read", (await params).environment);
  return (
    <Shell user={user} environment={environment} environments={env.environments} isDemo={env.simulator}>
      {children}
    </Shell>
  );
}
