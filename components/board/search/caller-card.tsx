"use client";

import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { couriersOptions } from "#lib/client/couriers.ts";
import type { BoardRow } from "#lib/contracts/board.ts";
import { carrierOf } from "#lib/domain/board-filter.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { useCallerSentence } from "./use-caller-sentence.ts";

type CallerCardProps = {
  environment: Environment;
  /** E.164. */
  phone: string;
  rows: readonly BoardRow[];
  onOpen: (id: string) => void;
};

/** The open parcels of whoever calls, as recipient or as vendor: a sentence to read aloud, and the courier's number. */
export function CallerCard({ environment, phone, rows, onOpen }: CallerCardProps) {
  const t = useTranslations("board.caller");
  const sentenceOf = useCallerSentence(phone);
  const { data: couriers = [] } = useQuery(couriersOptions(environment));
  const theirs = rows.filter(
    (row) => !isTerminal(row.status) && (row.recipient_phone === phone || row.pickup.phone === phone),
  );
  return (
    <section
      aria-label={t("title", { phone: spokenPhone(phone) })}
      className="max-h-48 shrink-0 overflow-y-auto border-line border-t bg-surface px-3 py-1.5 md:px-4"
    >
      <p role="status" className="font-medium">
        {t("open", { phone: spokenPhone(phone), count: theirs.length })}
      </p>
      <ul className="divide-y divide-line">
        {theirs.map((row) => {
          const courier = couriers.find(({ id }) => id === carrierOf(row)?.id);
          return (
            <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 py-1">
              <button type="button" className="font-medium underline" onClick={() => onOpen(row.id)}>
                {row.tracking_number}
              </button>
              <span className="text-muted text-xs">{t(row.recipient_phone === phone ? "recipient" : "vendor")}</span>
              <q lang="mn" className="min-w-0 flex-1 basis-80">
                {sentenceOf(row)}
              </q>
              {courier && (
                <a href={`tel:${courier.phone}`} className="inline-flex items-center gap-1 text-accent-ink underline">
                  <Phone aria-hidden className="size-3.5" />
                  {courier.name} {spokenPhone(courier.phone)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
