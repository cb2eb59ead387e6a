import { ColorSpace, Document, Matrix } from "mupdf";

export type Picture = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer>; dotsPerMm: number };

/** The pages of a PDF as a printer sees them: what it says of its own text proves nothing about what is printed. */
export async function printed(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  dotsPerMm: number,
): Promise<Picture[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const file = Document.openDocument(Buffer.concat(chunks), "application/pdf");
  const scale = (dotsPerMm * 25.4) / 72;
  return Array.from({ length: file.countPages() }, (_, index) => {
    const pixels = file.loadPage(index).toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB, true);
    const data = new Uint8ClampedArray(pixels.getPixels());
    // Where nothing was printed is paper.
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 0) data.fill(255, at, at + 4);
    return { width: pixels.getWidth(), height: pixels.getHeight(), data, dotsPerMm };
  });
}

/** The dots between two heights and two sides (mm), as a list to compare and to count; true = dark. */
export function ink(
  { width, data, dotsPerMm }: Picture,
  from: number,
  to: number,
  left: number,
  right: number,
): boolean[] {
  const dots: boolean[] = [];
  for (let y = Math.round(from * dotsPerMm); y < to * dotsPerMm; y++)
    for (let x = Math.round(left * dotsPerMm); x < right * dotsPerMm; x++)
      dots.push((data[(y * width + x) * 4] ?? 255) < 128);
  return dots;
}

export const dark = (dots: boolean[]) => dots.filter(Boolean).length;
export const differing = (one: boolean[], other: boolean[]) => one.filter((dot, index) => dot !== other[index]).length;
