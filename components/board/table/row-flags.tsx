"use client";

import { CircleSlash, Files, type LucideIcon, MapPinOff, MapPinX, StickyNote, Undo2, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { BoardRow } from "#lib/contracts/board.ts";

function Flag({ icon: Icon, label }: { icon: LucideIcon; label: string }) {
  return (
    <span title={label}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** What a person should look at before it goes wrong. */
export function RowFlags({ row }: { row: BoardRow }) {
  const t = useTranslations();
  return (
    <span className="flex items-center gap-1 text-muted">
      {row.service_level === "express" && <Flag icon={Zap} label={t("shipments.level.express")} />}
      {row.district_code === null && (
        <Flag icon={MapPinX} label={t("board.flag.unknownDistrict", { district: row.district })} />
      )}
      {!row.has_pin && <Flag icon={MapPinOff} label={t("board.flag.noPin")} />}
      {row.canceled_late && (
        <span className="text-danger-ink">
          <Flag icon={CircleSlash} label={t("board.flag.canceledLate")} />
        </span>
      )}
      {row.note && (
        <Flag icon={StickyNote} label={`${t(`shipments.noteFor.${row.note.audience}`)}: ${row.note.text}`} />
      )}
      {(row.return_state === "due" || row.return_state === "under_way") && (
        <Flag icon={Undo2} label={t(`shipments.returnState.${row.return_state}`)} />
      )}
      {row.repeats_order && <Flag icon={Files} label={t("board.flag.repeatsOrder")} />}
    </span>
  );
}
