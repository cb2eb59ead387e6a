import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** name → [light, dark] */
const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = "", light, dark, both]) => [name, [light ?? both ?? "", dark ?? both ?? ""]] as const,
  ),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string): number {
  const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["canvas", "surface", "raised", "sunken", "hover", "selected"];
const tones = ["neutral", "info", "active", "ok", "warning", "danger"];

const words = [
  ...["ink", "muted", "accent-ink", "danger-ink"].flatMap((ink) => surfaces.map((surface) => [ink, surface])),
  ...tones.map((tone) => [`${tone}-ink`, `${tone}-soft`]),
  ...["accent", "accent-hover"].map((accent) => ["on-accent", accent]),
  ...["danger", "danger-hover"].map((danger) => ["on-danger", danger]),
  ["accent-ink", "accent-soft"],
  ["on-sandbox", "sandbox"],
  ["on-sandbox", "sandbox-stripe"],
  // A tooltip is the other way round.
  ["surface", "ink"],
];

const outlines = ["surface", "canvas", "raised"].map((surface) => ["line-strong", surface]);

const cases = [
  ...words.map(([front, back]) => ({ front, back, least: 4.5 })),
  ...outlines.map(([front, back]) => ({ front, back, least: 3 })),
].flatMap((pair) => ["light", "dark"].map((theme) => ({ ...pair, theme })));

test.each(cases)("$front on $back has a contrast of $least in $theme", ({ front = "", back = "", least, theme }) => {
  const side = theme === "light" ? 0 : 1;
  const [over, under] = [colours.get(front)?.[side], colours.get(back)?.[side]];
  if (!over || !under) throw new Error(`globals.css has no ${front} or ${back}`);
  expect(contrast(over, under)).toBeGreaterThanOrEqual(least);
});
