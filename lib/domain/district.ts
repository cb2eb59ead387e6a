/** Ulaanbaatar's nine districts (дүүрэг) with the spellings seen in orders, all in lower case without separators. */
const districts = [
  { code: "БЗД", name: "Баянзүрх", latin: ["bayanzurkh", "bayanzurh", "bayanzürkh", "bzd"] },
  { code: "БГД", name: "Баянгол", latin: ["bayangol", "bgd"] },
  { code: "СБД", name: "Сүхбаатар", latin: ["sukhbaatar", "suhbaatar", "sükhbaatar", "sbd"] },
  { code: "ЧД", name: "Чингэлтэй", latin: ["chingeltei", "chingeltey", "chd"] },
  { code: "ХУД", name: "Хан-Уул", latin: ["khanuul", "hanuul", "hud", "xud", "khud"] },
  { code: "СХД", name: "Сонгинохайрхан", latin: ["songinokhairkhan", "songinohairhan", "songino", "shd", "sxd"] },
  { code: "НД", name: "Налайх", latin: ["nalaikh", "nalaih", "nd"] },
  { code: "БНД", name: "Багануур", latin: ["baganuur", "bnd"] },
  { code: "БХД", name: "Багахангай", latin: ["bagakhangai", "bagahangai", "bhd"] },
] as const;

export type DistrictCode = (typeof districts)[number]["code"];

const squeeze = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-.,]/g, "")
    .replace(/(дүүрэг|duureg|district)$/, "");

const codeBySpelling = new Map<string, DistrictCode>(
  districts.flatMap(({ code, name, latin }) =>
    [code, name, ...latin].map((spelling) => [squeeze(spelling), code] as const),
  ),
);

/**
 * The district code of a spelling (Mongolian or Latin, code or name), or null when it is none of the nine:
 * such an order is accepted and flagged to the dispatcher (contract §4).
 */
export function districtCode(spelling: string): DistrictCode | null {
  return codeBySpelling.get(squeeze(spelling)) ?? null;
}
