"use client";

import { MapPin, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBoardSettings } from "#components/settings/board-settings.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Instant } from "#components/ui/instant.tsx";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import { cashDifference } from "#lib/domain/cash.ts";
import { placeOf } from "#lib/domain/khoroo.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import type { Address, CashCollected } from "#lib/domain/shipment-facts.ts";
import { parcelOf } from "./parcel.ts";
import { type Sent, SentByPartner } from "./sent-by-partner.tsx";

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8.5rem_1fr] items-baseline gap-2">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="truncate">{text}</span>
      <CopyButton text={text} label={label} className="-my-1" />
    </span>
  );
}

function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone}`} className="inline-flex items-center gap-1 text-accent-ink hover:underline">
      <Phone aria-hidden className="size-3.5" />
      {spokenPhone(phone)}
    </a>
  );
}

function AddressBlock({ title, address, sent }: { title: string; address: Address; sent: Sent }) {
  const t = useTranslations("shipments");
  const { name, phone, line1, line2, landmark, lat, lng } = address;
  const hasPin = lat !== undefined && lng !== undefined;
  return (
    <section className="flex flex-col gap-1 rounded-sm border border-line bg-surface p-3">
      <h3 className="text-muted text-xs">{title}</h3>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{name}</span>
        <PhoneLink phone={phone} />
      </div>
      <p className="break-words">
        <span className="font-medium">{placeOf(address)}</span> {line1}
        {line2 && `, ${line2}`}
      </p>
      {landmark && <p className="break-words">{landmark}</p>}
      {hasPin && (
        <a
          href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1 self-start text-accent-ink text-xs hover:underline"
        >
          <MapPin aria-hidden className="size-3.5" />
          {t("map")}
        </a>
      )}
      <SentByPartner sent={sent} />
    </section>
  );
}

/** Whose it is, where it goes, what it is and what is to be collected. */
export function ShipmentFacts({ detail }: { detail: ShipmentDetail }) {
  const t = useTranslations("shipments");
  const { attempt_limit } = useBoardSettings();
  const { shipment, partner } = detail;
  const { cash_on_delivery: cod, delivery_window: window, parcel } = shipment;
  const cash = shipment.cash_collected as CashCollected | null;
  const sentOf = (member: string) => detail.sent_by_partner.filter(({ field }) => field.startsWith(`${member}.`));
  const copy = (what: string) => t("copy", { what });
  return (
    <div className="flex flex-col gap-3">
      <AddressBlock title={t("delivery")} address={shipment.delivery_address} sent={sentOf("delivery_address")} />
      <AddressBlock title={t("from")} address={shipment.pickup_address} sent={sentOf("pickup_address")} />
      <dl className="flex flex-col gap-1.5">
        <Fact label={t("cash.title")}>
          {cod ? <span className="font-medium">{t("cash.due", { amount: tugrik(cod.amount) })}</span> : t("cash.none")}
        </Fact>
        <SentByPartner sent={sentOf("cash_on_delivery")} />
        {cash && (
          <Fact label={t("cash.collected")}>
            {`${tugrik(cash.amount)}, ${t(`cashMethod.${cash.method}`)}`}
            {cashDifference(cod?.amount ?? null, cash.amount) !== 0 && (
              <span className="block text-warning-ink">
                {t("cash.difference", { amount: tugrik(cashDifference(cod?.amount ?? null, cash.amount)) })}
              </span>
            )}
          </Fact>
        )}
        {window && (
          <Fact label={t("field.on")}>
            {[window.on, [window.from, window.until].filter(Boolean).join("–")].filter(Boolean).join(" ")}
          </Fact>
        )}
        {shipment.courier && (
          <Fact label={t("assign")}>
            {shipment.courier.name} <PhoneLink phone={shipment.courier.phone} />
          </Fact>
        )}
        {shipment.attempts > 0 && <Fact label={t("fact.attempts")}>{`${shipment.attempts}/${attempt_limit}`}</Fact>}
        <Fact label={t("fact.order")}>
          <Copyable text={shipment.order_id} label={copy(t("fact.order"))} />
        </Fact>
        <Fact label={t("fact.vendor")}>{shipment.vendor_id}</Fact>
        <Fact label={t("fact.partner")}>{partner.name}</Fact>
        <Fact label={t("fact.parcel")}>{parcelOf(parcel, t) || "–"}</Fact>
        <Fact label={t("fact.service")}>{t(`level.${shipment.service_level}`)}</Fact>
        {shipment.estimated_pickup_at && (
          <Fact label={t("due.pickup")}>
            <Instant at={shipment.estimated_pickup_at} />
          </Fact>
        )}
        {shipment.estimated_delivery_at && (
          <Fact label={t("due.delivery")}>
            <Instant at={shipment.estimated_delivery_at} />
          </Fact>
        )}
      </dl>
    </div>
  );
}
