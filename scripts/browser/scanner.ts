import type { Page } from "@playwright/test";

/** What the Mongolian layout (MNS) makes of the keys a scanner presses: a sign for each digit, З for P. */
const mongolian: Record<string, string> = {
  P: "З",
  "-": "е",
  "/": "ю",
  ...Object.fromEntries([...'?№-"₮:._,%'].map((sign, digit) => [String(digit), sign])),
};

const codes: Record<string, string> = { "-": "Minus", "/": "Slash" };
const codeOf = (char: string) => codes[char] ?? (/\d/.test(char) ? `Digit${char}` : `Key${char}`);

/**
 * Scans a label as a keyboard-wedge scanner on the Mongolian layout: the physical keys of an American keyboard, what the
 * layout makes of them, milliseconds apart, and Enter. What no handler keeps is typed into the field that has the focus.
 */
export async function scan(page: Page, label: string): Promise<void> {
  const keys = [...label].map((char) => ({ code: codeOf(char), key: mongolian[char] ?? char }));
  await page.evaluate((pressed) => {
    // All made before the first is heard: a key's time is when it was pressed, however busy the page is.
    const events = [...pressed, { code: "Enter", key: "Enter" }].map(
      (init) => new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
    );
    for (const event of events) {
      const target = document.activeElement ?? document.body;
      const isTyped = target.dispatchEvent(event) && event.key.length === 1;
      if (isTyped && target instanceof HTMLInputElement) document.execCommand("insertText", false, event.key);
    }
  }, keys);
}
