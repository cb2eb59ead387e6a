const formula = /^[=+\-@\t\r]/;

const cellOf = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Lets the browser save a table as a file that Excel opens as UTF-8. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  const text = `\uFEFF${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // Not at once: the browser has only been told.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
