import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Picture } from "./pixels.ts";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** What a scanner reads on a page, by the kind of the code. */
export async function codesIn({ width, height, data }: Picture): Promise<Record<string, string>> {
  const image = { width, height, data, colorSpace: "srgb" as const } as ImageData;
  const found = await readBarcodes(image, { formats: ["Code128", "QRCode"], tryHarder: true });
  return Object.fromEntries(found.map(({ format, text }) => [format, text]));
}
