import { useTranslations } from "next-intl";
import { useMay } from "#components/layout/user-context.tsx";
import { runCommand } from "#components/shipments/commands/command-bus.ts";
import type { Command } from "#components/shipments/commands/commands.ts";
import { usePrintLabels } from "#components/shipments/labels/use-print-labels.ts";
import { toast } from "#components/ui/toast.tsx";
import type { Environment } from "#lib/domain/environment.ts";

/** Does what a key asked for: to the shipment in the panel, or to the one where the keyboard is, which is opened. */
export function useBoardCommand(environment: Environment, openId: string | null, open: (id: string) => void) {
  const t = useTranslations("shipments");
  const mayMove = useMay("shipments:move");
  const mayPrint = useMay("shipments:print");
  const printing = usePrintLabels(environment);
  return (asked: Command, activeId: string | null) => {
    if (!(asked === "label" ? mayPrint : mayMove)) return;
    const id = openId ?? activeId;
    if (id === null) return;
    if (asked === "label") return printing.print([id]);
    if (openId === null) open(id);
    if (!runCommand(asked)) toast({ title: t("notNow", { command: t(`command.${asked}`) }) });
  };
}
