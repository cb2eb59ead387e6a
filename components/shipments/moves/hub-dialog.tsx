"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { CodeChoice } from "#components/ui/code-choice.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { ShipmentChanger } from "./use-shipment-change.ts";

type HubDialogProps = { row: BoardRow; changer: ShipmentChanger; onClose: () => void };

/** Arrived: at which hub. */
export function HubDialog({ row, changer, onClose }: HubDialogProps) {
  const t = useTranslations("shipments");
  const { hubs } = useBoardSettings();
  const [hub, setHub] = useState<string | null>(null);
  const [invalid, setInvalid] = useState<string | undefined>();

  const submit = () => {
    setInvalid(hub === null ? t("invalid.hub") : undefined);
    if (hub === null) return;
    const location = { hub };
    changer.mutate(
      { kind: "move", move: "hub_scan", facts: { location }, version: row.version },
      { onSuccess: onClose },
    );
  };

  return (
    <MoveDialog
      title={t("move.hub_scan")}
      description={row.tracking_number}
      submitLabel={t("save")}
      changer={changer}
      onClose={onClose}
      onSubmit={submit}
    >
      <CodeChoice
        legend={t("hub")}
        options={hubs.map((value) => ({ value, label: value }))}
        value={hub}
        error={invalid}
        onChange={setHub}
      />
    </MoveDialog>
  );
}
