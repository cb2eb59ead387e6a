import { setImmediate } from "node:timers/promises";
import { drawLabel, sheet } from "./draw-label.ts";
import type { Label } from "./label.ts";
import { Paper } from "./paper.ts";

/**
 * A PDF of labels, 100 × 150 mm, one page a piece: written page by page, so that its length costs no memory, and so that
 * whoever else is served by this process is served between two pages.
 */
export async function* labelFile(labels: Iterable<Label>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const paper = new Paper("PickPack", sheet);
  for (const label of labels) {
    for (let piece = 1; piece <= label.pieces; piece++) {
      drawLabel(paper, label, piece);
      const written = paper.written();
      if (written) yield written;
      await setImmediate();
    }
  }
  yield* paper.end();
}
