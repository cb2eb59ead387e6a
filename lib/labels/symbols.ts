import bwip from "bwip-js/node";

/** A dark rectangle of a code, in modules from its upper left corner. */
export type Bar = { x: number; y: number; width: number; height: number };

/** A code as shapes, so that a printer of any resolution draws it sharp. */
export type CodeSymbol = { width: number; height: number; bars: Bar[] };

/** Code 128 of a text, one module high. */
export function code128(text: string): CodeSymbol {
  const [symbol] = bwip.raw("code128", text, "");
  const widths = symbol && "sbs" in symbol ? symbol.sbs : [];
  const bars: Bar[] = [];
  let x = 0;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push({ x, y: 0, width, height: 1 });
    x += width;
  }
  return { width: x, height: 1, bars };
}

/**
 * QR code of a text, a seventh of which may be unreadable. The mask is given: every reader takes any of the eight, and
 * trying them all takes five times as long.
 */
export function qrCode(text: string): CodeSymbol {
  const [symbol] = bwip.raw("qrcode", text, "eclevel=M mask=3");
  if (!symbol || !("pixs" in symbol)) throw new Error("bwip-js drew no QR code.");
  const { pixs, pixx, pixy } = symbol;
  const bars: Bar[] = [];
  for (let y = 0; y < pixy; y++) {
    for (let x = 0; x < pixx; x++) {
      if (pixs[y * pixx + x] !== 1) continue;
      const last = bars.at(-1);
      if (last && last.y === y && last.x + last.width === x) last.width += 1;
      else bars.push({ x, y, width: 1, height: 1 });
    }
  }
  return { width: pixx, height: pixy, bars };
}
