"use client";

import { useTranslations } from "next-intl";
import type { ShipmentDetail } from "#lib/contracts/board.ts";
import { useFieldText } from "./use-field-text.ts";

export type Sent = ShipmentDetail["sent_by_partner"];

/** What the partner sent where it was changed since. */
export function SentByPartner({ sent }: { sent: Sent }) {
  const t = useTranslations("shipments");
  const fieldText = useFieldText();
  const lines = sent.flatMap(({ field, value }) => {
    const said = fieldText(field, value);
    return said ? [`${said.label}: ${said.value}`] : [];
  });
  if (lines.length === 0) return null;
  return (
    <p className="break-words text-muted text-xs">
      {t("sentByPartner")}: {lines.join(" · ")}
    </p>
  );
}
