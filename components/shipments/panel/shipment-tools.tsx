"use client";

import { type LucideIcon, PackageCheck, PencilLine, PhoneCall, Printer, StickyNote, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUser } from "#components/layout/user-context.tsx";
import { Button } from "#components/ui/button.tsx";
import type { BoardRow, ShipmentDetail } from "#lib/contracts/board.ts";
import { decidedVersion } from "#lib/domain/decided-version.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { type ReturnStep, stepsFrom } from "#lib/domain/return-to-vendor.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { useCommands } from "../commands/command-bus.ts";
import { type Command, commandKeys, letterOf } from "../commands/commands.ts";
import { EditDialog } from "../edits/edit-dialog.tsx";
import { usePrintLabels } from "../labels/use-print-labels.ts";
import type { ShipmentChanger } from "../moves/use-shipment-change.ts";
import { CallDialog } from "../remarks/call-dialog.tsx";
import { NoteDialog } from "../remarks/note-dialog.tsx";

type Tool = Extract<Command, "note" | "call" | "edit" | "return" | "label">;

const icons: Record<Exclude<Tool, "return">, LucideIcon> = {
  note: StickyNote,
  call: PhoneCall,
  edit: PencilLine,
  label: Printer,
};
const returnIcons: Record<ReturnStep, LucideIcon> = { returning: Undo2, returned: PackageCheck };

type ShipmentToolsProps = {
  environment: Environment;
  row: BoardRow;
  detail: ShipmentDetail | undefined;
  changer: ShipmentChanger;
  disabledBecause: string | null;
};

/** What can be done beside moving it: note, call, edit, print its label, and giving it back to its vendor. */
export function ShipmentTools({ environment, row, detail, changer, disabledBecause }: ShipmentToolsProps) {
  const t = useTranslations("shipments");
  const me = useUser().id;
  const [asking, setAsking] = useState<{ tool: Tool | "edit_pickup"; row: BoardRow } | null>(null);
  const [step] = stepsFrom[row.return_state];
  const printing = usePrintLabels(environment);
  const tools: Tool[] = ["note", "call", ...(detail && !isTerminal(row.status) ? (["edit"] as const) : []), "label"];
  const give = (next: ReturnStep) => changer.mutate({ kind: "return", step: next, version: row.version });
  // A form is filled with the older of the two, and decides on it: what somebody changed meanwhile is a conflict.
  const ask = (tool: Tool | "edit_pickup") =>
    setAsking({ tool, row: { ...row, version: Math.min(row.version, detail?.shipment.version ?? row.version) } });
  const start = (tool: Tool) => {
    if (changer.isPending) return;
    if (tool === "return") return step && give(step);
    if (tool === "label") return printing.print([row.id]);
    ask(tool);
  };
  const offered: Tool[] = step ? [...tools, "return"] : tools;
  useCommands(offered, disabledBecause === null ? (command) => start(command as Tool) : null);
  const close = () => setAsking(null);
  return (
    <>
      {step && (
        <div className="flex items-center gap-2 rounded-sm border border-warning-line bg-warning-soft px-3 py-2 text-warning-ink">
          <p className="min-w-0 flex-1 font-medium">{t(`returnState.${row.return_state}`)}</p>
          {stepsFrom[row.return_state].map((next) => {
            const Icon = returnIcons[next];
            return (
              <Button
                key={next}
                size="sm"
                disabled={disabledBecause !== null}
                aria-keyshortcuts={next === step ? letterOf("return") : undefined}
                aria-disabled={changer.isPending}
                onClick={() => !changer.isPending && give(next)}
              >
                <Icon aria-hidden className="size-3.5" />
                {t(`returnStep.${next}`)}
              </Button>
            );
          })}
        </div>
      )}
      <fieldset disabled={disabledBecause !== null} className="flex flex-wrap gap-2">
        <legend className="sr-only">{t("tools")}</legend>
        {tools.map((tool) => {
          const Icon = icons[tool as Exclude<Tool, "return">];
          return (
            <Button
              key={tool}
              size="sm"
              busy={tool === "label" && printing.isPending}
              aria-keyshortcuts={letterOf(tool)}
              title={`${t(`command.${tool}`)} (${commandKeys[tool].slice("Key".length)})`}
              onClick={() => start(tool)}
            >
              <Icon aria-hidden className="size-3.5" />
              {t(`command.${tool}`)}
            </Button>
          );
        })}
        {detail && row.status === "created" && (
          <Button size="sm" onClick={() => changer.isPending || ask("edit_pickup")}>
            <PencilLine aria-hidden className="size-3.5" />
            {t("editPickup")}
          </Button>
        )}
      </fieldset>
      {asking?.tool === "note" && <NoteDialog row={asking.row} changer={changer} onClose={close} />}
      {asking?.tool === "call" && <CallDialog row={asking.row} changer={changer} onClose={close} />}
      {detail && (asking?.tool === "edit" || asking?.tool === "edit_pickup") && (
        <EditDialog
          shipment={detail.shipment}
          version={decidedVersion(asking.row, row, me)}
          address={asking.tool === "edit" ? "delivery_address" : "pickup_address"}
          changer={changer}
          onClose={close}
        />
      )}
    </>
  );
}
