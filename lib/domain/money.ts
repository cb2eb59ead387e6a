const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Digits with any separators, as people type them; null when it is no whole number. */
export function typedAmount(typed: string): number | null {
  const digits = typed.replace(/[\s,.'₮]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** An amount of tögrög as it is written in shops: no decimals, the sign last, `125,000₮`. */
export function tugrik(amount: number): string {
  return `${grouped.format(amount)}₮`;
}
