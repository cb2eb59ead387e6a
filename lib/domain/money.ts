const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** An amount of tögrög as it is written in shops: no decimals, the sign last, `125,000₮`. */
export function tugrik(amount: number): string {
  return `${grouped.format(amount)}₮`;
}
