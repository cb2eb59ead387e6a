"use client";

import {
  Activity,
  Bell,
  Bike,
  Cable,
  KeyRound,
  LayoutList,
  type LucideIcon,
  ScanBarcode,
  ScrollText,
  Settings,
  Users,
  Webhook,
} from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { may, type Permission } from "#lib/auth/permissions.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { AlertCount } from "./alert-count.tsx";
import { DeadLetterCount } from "./dead-letter-count.tsx";
import { useUser } from "./user-context.tsx";
import { Mark } from "./wordmark.tsx";

type Place = {
  segment:
    | "board"
    | "stations"
    | "webhooks"
    | "alerts"
    | "requests"
    | "people"
    | "audit"
    | "couriers"
    | "settings"
    | "keys"
    | "connect";
  icon: LucideIcon;
  needs: Permission;
};

/** The day's work, and below a line what is set up once. Each is shown to whom it opens. */
export const placeGroups: Place[][] = [
  [
    { segment: "board", icon: LayoutList, needs: "board:read" },
    { segment: "stations", icon: ScanBarcode, needs: "shipments:move" },
    { segment: "webhooks", icon: Webhook, needs: "webhooks:read" },
    { segment: "alerts", icon: Bell, needs: "alerts:read" },
    { segment: "requests", icon: Activity, needs: "requests:read" },
  ],
  [
    { segment: "couriers", icon: Bike, needs: "couriers:manage" },
    { segment: "keys", icon: KeyRound, needs: "keys:manage" },
    { segment: "connect", icon: Cable, needs: "keys:manage" },
    { segment: "people", icon: Users, needs: "users:manage" },
    { segment: "audit", icon: ScrollText, needs: "audit:read" },
    { segment: "settings", icon: Settings, needs: "settings:read" },
  ],
];

/** Where one can go: a rail at the left, on a phone a bar at the bottom. */
export function Navigation({ environment }: { environment: Environment }) {
  const t = useTranslations("navigation");
  const current = useSelectedLayoutSegment();
  const { role } = useUser();
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 overflow-x-auto border-line border-t bg-surface md:w-20 md:flex-col md:items-center md:gap-1 md:overflow-x-visible md:overflow-y-auto md:border-t-0 md:border-r md:py-2"
    >
      <div className="mb-2 hidden md:block">
        <Mark />
      </div>
      {placeGroups.map((places) =>
        places
          .filter(({ needs }) => may(role, needs))
          .map(({ segment, icon: Icon }, index) => (
            <Link
              key={segment}
              href={`/${environment}/${segment}`}
              aria-current={segment === current ? "page" : undefined}
              className={cn(
                "flex h-14 min-w-18 flex-1 flex-col items-center justify-center gap-1 rounded-md text-muted text-xs hover:bg-hover hover:text-ink md:w-18 md:flex-none",
                "-outline-offset-2 aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-ink",
                index === 0 && places !== placeGroups[0] && "md:mt-3",
              )}
            >
              <span className="relative">
                <Icon aria-hidden className="size-5" strokeWidth={1.75} />
                {segment === "webhooks" && (
                  <DeadLetterCount environment={environment} className="-top-1.5 -right-2.5" />
                )}
                {segment === "alerts" && <AlertCount environment={environment} className="-top-1.5 -right-2.5" />}
              </span>
              {t(segment)}
            </Link>
          )),
      )}
    </nav>
  );
}
