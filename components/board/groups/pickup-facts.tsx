"use client";

import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { placeOf } from "#lib/domain/khoroo.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { earliestDue } from "#lib/domain/urgency.ts";
import { DueTime } from "../table/due-time.tsx";
import type { GroupFactsProps } from "./group-line.tsx";

/** One trip to a vendor's address: how many wait, until when, whom to call, and who goes. */
export function PickupFacts({ rows }: GroupFactsProps) {
  const t = useTranslations("board.group");
  const [first] = rows;
  if (!first) return null;
  const { pickup } = first;
  const earliest = earliestDue(rows);
  const waiting = rows.filter(({ status }) => status === "created");
  const couriers = new Set(waiting.map((row) => (row.pickup_courier ?? row.courier)?.name ?? t("nobody")));
  return (
    <>
      <span>{t("waiting", { count: waiting.length })}</span>
      {earliest && <DueTime row={earliest} />}
      <span className="max-w-80 truncate text-muted" title={pickup.line1}>
        {placeOf(pickup)} · {pickup.line1}
      </span>
      <a href={`tel:${pickup.phone}`} className="inline-flex items-center gap-1 text-accent-ink underline">
        <Phone aria-hidden className="size-3.5" />
        {spokenPhone(pickup.phone)}
      </a>
      <span className="max-w-56 truncate text-muted">{[...couriers].join(", ")}</span>
    </>
  );
}
