"use client";

import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { BoardRow } from "#lib/contracts/board.ts";
import { StatusBadge, statusLooks } from "../status-badge.tsx";
import { type Pending, useSecondsLeft } from "./use-seconds-left.ts";

/** Where a shipment stands, or what is about to happen to it: with the seconds that are left where its icon was. */
export function RowStatus({ row }: { row: BoardRow }) {
  return row.pending ? <PendingBadge pending={row.pending} /> : <StatusBadge status={row.status} />;
}

function PendingBadge({ pending }: { pending: Pending }) {
  const t = useTranslations("shipments");
  const seconds = useSecondsLeft(pending);
  const { tone } = statusLooks[pending.to];
  return (
    <Badge tone={tone} title={t("pending.by", { name: pending.by.name })} className="border-dashed">
      <span aria-hidden suppressHydrationWarning className="w-3.5 shrink-0 text-center tabular-nums">
        {seconds > 0 ? seconds : "…"}
      </span>
      {t(`status.${pending.to}`)}
      <span className="sr-only">{t("pending.by", { name: pending.by.name })}</span>
    </Badge>
  );
}
