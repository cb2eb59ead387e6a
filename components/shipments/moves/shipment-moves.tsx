"use client";

import { CircleCheck, CircleX, type LucideIcon, Package, RotateCcw, Truck, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUser } from "#components/layout/user-context.tsx";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { type BoardMove, isBoardMove, movesFrom, usualMove } from "#lib/domain/board-move.ts";
import { decidedVersion } from "#lib/domain/decided-version.ts";
import { useCommands } from "../commands/command-bus.ts";
import { type Command, letterOf } from "../commands/commands.ts";
import { AttemptDialog } from "./attempt-dialog.tsx";
import { ChangeNotice } from "./change-notice.tsx";
import { DeliverDialog } from "./deliver-dialog.tsx";
import { FailDialog } from "./fail-dialog.tsx";
import { HubDialog } from "./hub-dialog.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

const icons: Record<BoardMove, LucideIcon> = {
  pick_up: Package,
  hub_scan: Warehouse,
  out_for_delivery: Truck,
  deliver: CircleCheck,
  attempt: RotateCcw,
  fail: CircleX,
};

/** The moves that need facts, and what asks for them; the hub only where there is a choice. */
const dialogs = { hub_scan: HubDialog, deliver: DeliverDialog, attempt: AttemptDialog, fail: FailDialog } as const;

type Asking = keyof typeof dialogs;

const asks = (move: BoardMove): move is Asking => move in dialogs;

type ShipmentMovesProps = { row: BoardRow; changer: ShipmentChanger; disabledBecause: string | null };

/** What can be done now, in the order of a shipment's life; the usual next step stands out. */
export function ShipmentMoves({ row, changer, disabledBecause }: ShipmentMovesProps) {
  const t = useTranslations("shipments");
  const { hubs, attempt_limit } = useBoardSettings();
  const me = useUser().id;
  // Who goes on has made up their mind: the pending move is made first, and this one waits in its place.
  const status = row.pending?.by.id === me ? row.pending.to : row.status;
  const [asking, setAsking] = useState<{ move: Asking; row: BoardRow } | null>(null);
  const start = (move: BoardMove) => {
    // The version of what is under way is not known yet: deciding on the old one would be a conflict with oneself.
    if (changer.isPending) return;
    const isScan = move === "hub_scan";
    // The form decides on what it was opened with: a change by somebody else meanwhile is a conflict, and says so.
    if (asks(move) && !(isScan && hubs.length < 2)) return setAsking({ move, row });
    const [hub] = hubs;
    const facts = isScan && hub ? { location: { hub } } : undefined;
    changer.mutate({ kind: "move", move, facts, version: row.version });
  };
  // Nothing is left to try: what comes next is giving up, and bringing it back.
  const isSpent = row.canceled_late || (row.attempts >= attempt_limit && status === "in_transit");
  const usual = isSpent ? "fail" : usualMove[status];
  const moves = movesFrom(status);
  const mayGoAtOnce = moves.includes("pick_up");
  const goAtOnce = () => {
    if (changer.isPending) return;
    // One thing that can be undone, and two events when it happens.
    const facts = { via: "picked_up" } as const;
    changer.mutate({ kind: "move", move: "out_for_delivery", facts, version: row.version });
  };
  const run = (command: Command) => {
    if (command === "pick_up_and_out") goAtOnce();
    else if (isBoardMove(command)) start(command);
  };
  // What is asked for while a change is under way waits until its outcome is known.
  const hears = disabledBecause === null && !changer.isPending;
  useCommands(mayGoAtOnce ? [...moves, "pick_up_and_out"] : moves, hears ? run : null);
  const AskingDialog = asking && dialogs[asking.move];
  return (
    <>
      {asking ? null : <ChangeNotice changer={changer} />}
      <fieldset disabled={disabledBecause !== null} className="grid grid-cols-2 gap-2">
        <legend className="sr-only">{t("moves")}</legend>
        {moves.map((move) => {
          const Icon = icons[move];
          const isUsual = usual === move;
          return (
            <Button
              key={move}
              variant={isUsual ? "primary" : "secondary"}
              aria-keyshortcuts={letterOf(move)}
              title={disabledBecause ?? `${t(`move.${move}`)} (${letterOf(move)})`}
              {...(isUsual ? { busy: changer.isPending } : { "aria-disabled": changer.isPending })}
              onClick={() => start(move)}
              className={cn(
                "justify-start px-2.5 text-left leading-tight whitespace-normal",
                move === "fail" && !isUsual && "text-danger-ink",
              )}
            >
              <Icon aria-hidden className="size-4 shrink-0" />
              {t(`move.${move}`)}
            </Button>
          );
        })}
        {mayGoAtOnce && (
          <Button
            aria-keyshortcuts={letterOf("pick_up_and_out")}
            title={disabledBecause ?? `${t("command.pick_up_and_out")} (${letterOf("pick_up_and_out")})`}
            aria-disabled={changer.isPending}
            onClick={goAtOnce}
            className="col-span-2 justify-start px-2.5 text-left leading-tight whitespace-normal"
          >
            <Truck aria-hidden className="size-4 shrink-0" />
            {t("command.pick_up_and_out")}
          </Button>
        )}
      </fieldset>
      {AskingDialog && (
        <AskingDialog
          row={{ ...asking.row, version: decidedVersion(asking.row, row, me) }}
          changer={changer}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
