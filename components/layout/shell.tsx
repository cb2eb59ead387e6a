import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Palette } from "#components/palette/palette.tsx";
import type { Environment } from "#lib/domain/environment.ts";
import { AccountMenu } from "./account-menu.tsx";
import { AlertBell } from "./alert-bell.tsx";
import { EnvironmentSwitch } from "./environment-switch.tsx";
import { LiveChip } from "./live-chip.tsx";
import { Navigation } from "./navigation.tsx";
import { SandboxBanner } from "./sandbox-banner.tsx";
import { TraceBox } from "./trace-box.tsx";
import { UserProvider, type VisibleUser } from "./user-context.tsx";

type ShellProps = {
  user: VisibleUser;
  environment: Environment;
  environments: readonly Environment[];
  /** The sandbox holds the demo: its shipments are the Shop.mn simulator's. */
  isDemo: boolean;
  children: ReactNode;
};

/**
 * The frame of the dashboard. It is as high as the window: what scrolls is inside `main`, so that a page may give its
 * table the rest of the height with `flex-1 min-h-0`.
 */
export function Shell({ user, environment, environments, isDemo, children }: ShellProps) {
  const t = useTranslations("app");
  return (
    <UserProvider user={user}>
      <Palette environment={environment} />
      <a
        href="#content"
        className="sr-only z-50 rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <div className="flex h-dvh flex-col">
        {environment === "sandbox" && <SandboxBanner isDemo={isDemo} />}
        <div className="flex min-h-0 flex-1 flex-col-reverse md:flex-row">
          <Navigation environment={environment} />
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-3 py-2 md:h-12 md:flex-nowrap md:px-4 md:py-0">
              <EnvironmentSwitch environment={environment} environments={environments} />
              <TraceBox environment={environment} />
              <div className="ml-auto flex items-center gap-2">
                <LiveChip environment={environment} />
                <AlertBell environment={environment} />
                <AccountMenu environment={environment} />
              </div>
            </header>
            <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none">
              {children}
            </main>
          </div>
        </div>
      </div>
    </UserProvider>
  );
}
