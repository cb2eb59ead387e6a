import PDFDocument from "pdfkit";
import { fontOf, type Weight } from "./fonts.ts";
import type { CodeSymbol } from "./symbols.ts";

const pointsPerMm = 72 / 25.4;
const mm = (length: number) => length * pointsPerMm;

/** The size of a page (mm). */
export type Sheet = { width: number; height: number };

type Box = { x: number; y: number; width: number; height: number };

type Writing = {
  x: number;
  y: number;
  width: number;
  /** Height of the letters' em (points). */
  size: number;
  weight?: Weight;
  align?: "left" | "right" | "center";
  /** The most lines there is room for; what does not fit ends in `…`. */
  lines?: number;
  white?: boolean;
  spacing?: number;
};

/** As people read it: one line, with letters that were sent in two halves put together. */
const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** A PDF, measured in millimetres from the upper left corner. */
export class Paper {
  readonly file: PDFKit.PDFDocument;

  constructor(title: string, { width, height }: Sheet) {
    this.file = new PDFDocument({ autoFirstPage: false, size: [mm(width), mm(height)], margin: 0 });
    this.file.info.Title = title;
    this.file.registerFont("medium", fontOf("medium")).registerFont("bold", fontOf("bold"));
  }

  page(): void {
    this.file.addPage();
  }

  /** Writes a text, and says where it ended (mm from above). */
  write(text: string, { x, y, width, size, weight = "medium", align, lines = 1, white, spacing = 0 }: Writing): number {
    const { file } = this;
    file
      .font(weight)
      .fontSize(size)
      .fillColor(white ? "white" : "black");
    const lineHeight = file.currentLineHeight(true);
    file.text(tidy(text), mm(x), mm(y), {
      ...{ width: mm(width), height: lineHeight * lines, ellipsis: "…", align, characterSpacing: spacing },
    });
    return file.y / pointsPerMm;
  }

  /** The largest of these sizes at which a text has room in one line (points). */
  sizeFor(text: string, width: number, sizes: readonly [number, ...number[]], weight: Weight = "bold"): number {
    const wide = (size: number) => this.file.font(weight).fontSize(size).widthOfString(tidy(text)) / pointsPerMm;
    return sizes.find((size) => wide(size) <= width) ?? Math.min(...sizes);
  }

  line(x: number, y: number, width: number, thickness = 0.25): void {
    this.fill({ x, y, width, height: thickness });
  }

  fill({ x, y, width, height }: Box): void {
    this.file.rect(mm(x), mm(y), mm(width), mm(height)).fill("black");
  }

  frame({ x, y, width, height }: Box, thickness: number): void {
    const half = thickness / 2;
    this.file
      .lineWidth(mm(thickness))
      .rect(mm(x + half), mm(y + half), mm(width - thickness), mm(height - thickness))
      .stroke("black");
  }

  /** Draws a code whose modules are `module` wide and `module * stretch` high. */
  symbol(
    { bars }: CodeSymbol,
    { x, y, module, height = module }: { x: number; y: number; module: number; height?: number },
  ) {
    for (const bar of bars)
      this.file.rect(mm(x + bar.x * module), mm(y + bar.y * height), mm(bar.width * module), mm(bar.height * height));
    this.file.fill("black");
  }

  /** What has been drawn so far, for whoever writes the file page by page. */
  written(): Uint8Array<ArrayBuffer> | null {
    const written = this.file.read();
    return written && new Uint8Array(written);
  }

  /** Ends the file; what is left of it. */
  async *end(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    this.file.end();
    for await (const written of this.file) yield new Uint8Array(written as Buffer);
  }
}
