import { isTrackingNumber } from "./tracking-number.ts";

/** What a label says: a shipment, and for one of several pieces which of how many. */
export type ScanCode = { trackingNumber: string; piece: number; pieces: number };

/** What a scanner, which acts as an American keyboard, means by a key, whatever the layout makes of it. */
const symbolOfKey: Record<string, string> = {
  Minus: "-",
  NumpadSubtract: "-",
  Slash: "/",
  NumpadDivide: "/",
  Period: ".",
  Semicolon: ":",
};

/**
 * The character of a physical key as a scanner means it, in capitals; null for a key that is none of a label's.
 * @param code `KeyboardEvent.code`
 */
export function characterOfKey(code: string): string | null {
  const [, plain] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code) ?? [];
  return plain ?? symbolOfKey[code] ?? null;
}

const paired = (typed: string, meant: string): [string, string][] =>
  [...typed].map((char, at) => [char, meant[at] ?? ""]);

/** What Cyrillic layouts type on the keys of a number: P is З on all of them. */
const layouts: readonly Map<string, string>[] = [
  // Russian, and a Mongolian one where digits need no Shift.
  new Map(paired("З.ЕЮ", "P/-/")),
  // The Mongolian standard: the row of digits gives signs unless Shift is held.
  new Map(paired('ЗЕЮ№-"₮:._,%?', "P-/1234567890")),
];

const label = /(?:^|\/)(PP\d{10})(?:-(\d{1,4})\/(\d{1,4}))?$/;

function read(text: string): ScanCode | null {
  const [, trackingNumber = "", piece = "1", pieces = "1"] = label.exec(text) ?? [];
  const code = { trackingNumber, piece: Number(piece), pieces: Number(pieces) };
  return isTrackingNumber(trackingNumber) && code.piece >= 1 && code.piece <= code.pieces ? code : null;
}

/**
 * Reads what a label's barcode or QR code says: `PP2509000123`, `PP2509000123-1/3`, or the tracking page's address. Also
 * when a Mongolian or Russian layout has made other letters of it; the check digit says which reading is right.
 * @returns null for anything else, a misread digit included
 */
export function readScanCode(text: string): ScanCode | null {
  const typed = text.trim().toUpperCase();
  const readings = layouts.map((layout) => [...typed].map((char) => layout.get(char) ?? char).join(""));
  return [typed, ...readings].map(read).find((code) => code !== null) ?? null;
}
