/** Where the keys of P stand on a Mongolian and on a Russian layout. */
const likeP = /^[PРЗ]{2}(?=\d)/u;

/**
 * A tracking number as people type it: in small letters, in Cyrillic ones, with spaces or hyphens, without its `PP`, or
 * with the piece that stands behind it on a label.
 * @returns what to look for; whether there is such a shipment is another question
 */
export function typedTrackingNumber(text: string): string {
  const typed = text
    .normalize("NFKC")
    .trim()
    .toLocaleUpperCase("en")
    .replace(/-\d+\/\d+$/, "")
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(likeP, "PP");
  return /^\d{10}$/.test(typed) ? `PP${typed}` : typed;
}
