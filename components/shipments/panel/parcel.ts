import type { useTranslations } from "next-intl";

type Words = ReturnType<typeof useTranslations<"shipments">>;

const number = (value: unknown) => (typeof value === "number" ? value : null);

/** A parcel in a line; its members come from the partner and may be anything. */
export function parcelOf(parcel: Record<string, unknown>, t: Words): string {
  const { description } = parcel;
  const [weight, pieces] = [number(parcel.weight_g), number(parcel.pieces)];
  const [length, width, height] = [number(parcel.length_cm), number(parcel.width_cm), number(parcel.height_cm)];
  const words = [
    typeof description === "string" && description,
    weight !== null && t("fact.weight", { kg: weight / 1000 }),
    pieces !== null && pieces > 1 && t("fact.pieces", { count: pieces }),
    length !== null && width !== null && height !== null && t("fact.size", { length, width, height }),
  ];
  return words.filter(Boolean).join(" · ");
}
