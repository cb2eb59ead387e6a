/**
 * Ulaanbaatar's nine districts (дүүрэг), how many khoroos each has, and the spellings seen in orders, all in lower case
 * without separators.
 */
const districts = [
  { code: "БЗД", name: "Баянзүрх", khoroos: 43, latin: ["bayanzurkh", "bayanzurh", "bayanzürkh", "bzd"] },
  { code: "БГД", name: "Баянгол", khoroos: 34, latin: ["bayangol", "bgd"] },
  { code: "СБД", name: "Сүхбаатар", khoroos: 20, latin: ["sukhbaatar", "suhbaatar", "sükhbaatar", "sbd"] },
  { code: "ЧД", name: "Чингэлтэй", khoroos: 24, latin: ["chingeltei", "chingeltey", "chd"] },
  { code: "ХУД", name: "Хан-Уул", khoroos: 25, latin: ["khanuul", "hanuul", "hud", "xud", "khud"] },
  {
    code: "СХД",
    name: "Сонгинохайрхан",
    khoroos: 43,
    latin: ["songinokhairkhan", "songinohairhan", "songino", "shd", "sxd"],
  },
  { code: "НД", name: "Налайх", khoroos: 8, latin: ["nalaikh", "nalaih", "nd"] },
  { code: "БНД", name: "Багануур", khoroos: 5, latin: ["baganuur", "bnd"] },
  { code: "БХД", name: "Багахангай", khoroos: 2, latin: ["bagakhangai", "bagahangai", "bhd"] },
] as const;

/** How many khoroos a district has. */
export function khoroosOf(code: DistrictCode): number {
  return districts.find((district) => district.code === code)?.khoroos ?? 0;
}

export const districtNames = districts.map(({ code, name }) => ({ code, name }));

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

/** The full name of the district of a spelling, `Баянзүрх`, or null when it is none of the nine. */
export function districtName(spelling: string): string | null {
  const code = districtCode(spelling);
  return districts.find((district) => district.code === code)?.name ?? null;
}
