import { type DistrictCode, districtCode, khoroosOf } from "./district.ts";

const numbered = /(?<!\d)(\d{1,2})\s*(?:-?\s*(?:р|r|дугаар|дүгээр|dugaar))?\s*(?:хороо|horoo|khoroo)/i;

/** The number of a khoroo that stands in an address as people write it, `26-р хороо`; null when none does. */
export function khorooIn(line: string): number | null {
  const [, digits] = numbered.exec(line) ?? [];
  return digits ? Number(digits) : null;
}

type Placed = { district: string; khoroo?: number; line1: string };

/** District and khoroo as people say them, `БЗД 26`; a district that is not known stays as it was spelt. */
export function placeOf({ district, khoroo, line1 }: Placed): string {
  const number = khoroo ?? khorooIn(line1);
  return [districtCode(district) ?? district, number].filter((part) => part !== null).join(" ");
}

/** How many there are where the khoroo cannot be, or null when nothing speaks against it: a hint, never a refusal. */
export function khoroosExceeded(district: string, khoroo: number): { code: DistrictCode; most: number } | null {
  const code = districtCode(district);
  if (code === null) return null;
  const most = khoroosOf(code);
  return khoroo > most ? { code, most } : null;
}
