import { Paper } from "#lib/labels/paper.ts";
import { drawHandover, type Handover, sheet } from "./draw-handover.ts";

/** The PDF of a hand-over sheet, A4. */
export function handoverFile(handover: Handover): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const paper = new Paper(`PickPack · ${handover.courier.name}`, sheet);
  drawHandover(paper, handover);
  return paper.end();
}
