import { expect, test } from "vitest";
import { noBurst, scannedText, withCharacter } from "./scan-burst.ts";

const read = (text: string, gapMs: number, endGapMs = gapMs) => {
  const burst = [...text].reduce((before, char, at) => withCharacter(before, char, 1_000 + at * gapMs), noBurst);
  return scannedText(burst, 1_000 + (text.length - 1) * gapMs + endGapMs);
};

test.each([
  ["a fast scanner", "PP2509000123", 4, undefined, "PP2509000123"],
  ["a slow one over the air", "PP2509000123", 45, undefined, "PP2509000123"],
  ["a hand", "PP2509000123", 120, undefined, null],
  ["a hand that was fast with a few keys", "PPD", 20, undefined, null],
  ["somebody who pressed Enter after a scan", "PP2509000123", 4, 400, null],
  ["nothing", "", 4, undefined, null],
])("%s", (_who, text, gapMs, endGapMs, scanned) => {
  expect(read(text, gapMs, endGapMs)).toBe(scanned);
});

test("a hand's key before a scan is not part of it", () => {
  const burst = [..."PP2509000123"].reduce(
    (before, char, at) => withCharacter(before, char, 2_000 + at * 5),
    withCharacter(noBurst, "J", 1_000),
  );
  expect(scannedText(burst, 2_060)).toBe("PP2509000123");
});
