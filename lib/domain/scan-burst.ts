/** A scanner's keys come faster one after the other than a hand types a word. */
export const SCANNER_GAP_MS = 60;

/** Shorter is no label, and may be a hand that rolls over keys. */
const SHORTEST = 8;

/** What came so far at a scanner's speed. */
export type Burst = { text: string; lastAt: number };

export const noBurst: Burst = { text: "", lastAt: -Infinity };

/** Whether a key at that time still belongs to it. @param at milliseconds on the keys' own clock */
export function isUnbroken({ text, lastAt }: Burst, at: number): boolean {
  return text !== "" && at - lastAt <= SCANNER_GAP_MS;
}

/** With one more character: a pause begins anew. */
export function withCharacter(burst: Burst, character: string, at: number): Burst {
  return { text: isUnbroken(burst, at) ? burst.text + character : character, lastAt: at };
}

/** What was scanned, when Enter or Tab comes at that time; null when it was a hand. */
export function scannedText(burst: Burst, at: number): string | null {
  return isUnbroken(burst, at) && burst.text.length >= SHORTEST ? burst.text : null;
}
