/** What makes a spreadsheet compute a cell instead of showing it (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

function cell(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A row of RFC 4180, with its line end. A cell that begins like a formula gets a `'` before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** Tells Excel that what follows is UTF-8. */
export const byteOrderMark = "\uFEFF";
