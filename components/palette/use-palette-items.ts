import { type LucideIcon, Search, Waypoints, Zap } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { placeGroups } from "#components/layout/navigation.tsx";
import { useUser } from "#components/layout/user-context.tsx";
import { canRun, runCommand } from "#components/shipments/commands/command-bus.ts";
import { commandNames, letterOf } from "#components/shipments/commands/commands.ts";
import { may } from "#lib/auth/permissions.ts";
import type { Environment } from "#lib/domain/environment.ts";

export type PaletteItem = { id: string; label: string; icon: LucideIcon; letter?: string; run: () => void };

/** What the palette offers: commands of the open shipment, pages, and for what is typed a search or a number. */
export function usePaletteItems(environment: Environment, query: string): PaletteItem[] {
  const t = useTranslations();
  const router = useRouter();
  const { role } = useUser();
  const go = (path: string) => () => router.push(`/${environment}${path}` as Route);
  const sought = query.trim();
  const commands = commandNames.filter(canRun).map((command) => ({
    id: command,
    label: t(`shipments.command.${command}`),
    icon: Zap,
    letter: letterOf(command),
    run: () => void runCommand(command),
  }));
  const pages = placeGroups
    .flat()
    .filter(({ needs }) => may(role, needs))
    .map(({ segment, icon }) => ({
      id: `page-${segment}`,
      label: t(`navigation.${segment}`),
      icon,
      run: go(`/${segment}`),
    }));
  const asked = encodeURIComponent(sought);
  const found =
    sought === ""
      ? []
      : [
          { id: "find", label: t("palette.find", { text: sought }), icon: Waypoints, run: go(`/find?q=${asked}`) },
          { id: "search", label: t("palette.search", { text: sought }), icon: Search, run: go(`/board?q=${asked}`) },
        ];
  // A number is meant as a number.
  return /\d{4}/.test(sought) ? [...found, ...commands, ...pages] : [...commands, ...pages, ...found.reverse()];
}
