import { useTranslations } from "next-intl";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";

type Value = string | number | null;

const fields = [
  "name",
  "phone",
  "line1",
  "line2",
  "district",
  "khoroo",
  "landmark",
  "lat",
  "lng",
  "city",
  "amount",
  "on",
  "from",
  "until",
  "service_level",
] as const;

/** A field of a shipment and its value in words; null for what says nothing to a person, such as the currency. */
export function useFieldText(): (path: string, value: Value) => { label: string; value: string } | null {
  const t = useTranslations("shipments");
  return (path, value) => {
    const name = path.split(".").at(-1);
    const field = fields.find((one) => one === name);
    if (!field) return null;
    const label = t(`field.${field}`);
    return {
      label: path.startsWith("pickup_address.") ? `${t("from")}: ${label}` : label,
      value: value === null ? "–" : said(field, value),
    };
  };
}

function said(field: string, value: string | number): string {
  if (field === "phone") return spokenPhone(String(value));
  if (field === "amount") return tugrik(Number(value));
  return String(value);
}
