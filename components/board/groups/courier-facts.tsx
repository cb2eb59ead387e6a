"use client";

import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { couriersOptions } from "#lib/client/couriers.ts";
import { countByStatus } from "#lib/domain/board-filter.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { isTerminal, openStatuses } from "#lib/domain/shipment-status.ts";
import { earliestDue } from "#lib/domain/urgency.ts";
import { DueTime } from "../table/due-time.tsx";
import type { GroupFactsProps } from "./group-line.tsx";

/** What somebody carries of what is shown: how many where, what is to be collected, and the cash in hand already. */
export function CourierFacts({ environment, place, rows }: GroupFactsProps) {
  const t = useTranslations();
  const { data: couriers } = useQuery(couriersOptions(environment));
  const courier = couriers?.find(({ id }) => id === place);
  const counts = countByStatus(rows);
  const earliest = earliestDue(rows);
  const cash = rows.reduce((sum, row) => (isTerminal(row.status) ? sum : sum + (row.cod_amount ?? 0)), 0);
  return (
    <>
      {openStatuses.map((status) => {
        const count = counts.get(status);
        return count && <span key={status}>{`${t(`shipments.status.${status}`)} ${count}`}</span>;
      })}
      {earliest && <DueTime row={earliest} />}
      {cash > 0 && <span className="text-muted">{t("board.group.toCollect", { amount: tugrik(cash) })}</span>}
      {courier && courier.cash_in_hand > 0 && (
        <span className="text-muted">{t("board.group.inHand", { amount: tugrik(courier.cash_in_hand) })}</span>
      )}
      {courier && (
        <a href={`tel:${courier.phone}`} className="inline-flex items-center gap-1 text-accent-ink underline">
          <Phone aria-hidden className="size-3.5" />
          {spokenPhone(courier.phone)}
        </a>
      )}
    </>
  );
}
