import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** Whole fonts, of which pdfkit keeps what is used: those cut for the web come in pieces, Ө and Ү not in the first. */
const files = { medium: "500Medium/NotoSans_500Medium.ttf", bold: "800ExtraBold/NotoSans_800ExtraBold.ttf" } as const;

export type Weight = keyof typeof files;

const read = new Map<Weight, Font>();

/** A weight of Noto Sans. Its tables are read once for all files: they take longer than a label. */
export function fontOf(weight: Weight): Font {
  const known = read.get(weight);
  if (known) return known;
  // From the root, where every process of ours starts: the bundler would want to carry a resolved path along.
  const font = create(readFileSync(join(process.cwd(), "node_modules/@expo-google-fonts/noto-sans", files[weight])));
  if (!("layout" in font)) throw new Error(`${files[weight]} is a collection of fonts.`);
  read.set(weight, font);
  return font;
}
