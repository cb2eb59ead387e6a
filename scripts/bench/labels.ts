import { parseArgs } from "node:util";
import { drawWords, sheet } from "#lib/labels/draw-label.ts";
import type { Label } from "#lib/labels/label.ts";
import { labelFile } from "#lib/labels/label-file.ts";
import { Paper } from "#lib/labels/paper.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, many: { type: "string", default: "500" } },
});
const runs = Number(values.runs);
const many = Number(values.many);

const address = { phone: "+97699112233", city: "Ulaanbaatar" };

/** As many different labels, as full as people fill them. */
const labelsOf = (count: number): Label[] =>
  Array.from({ length: count }, (_, at) => ({
    environment: "production",
    trackingNumber: `PP${String(1_234_567_890 + at * 7_919)}`,
    trackingUrl: `https://api.shop.example/track/PP${1_234_567_890 + at * 7_919}`,
    place: `БЗД ${(at % 43) + 1}`,
    serviceLevel: at % 5 === 0 ? "express" : "standard",
    recipient: {
      ...{ ...address, name: `Өлзийсайханы Үүрийнтуяа ${at}`, district: "Баянзүрх" },
      ...{ line1: `26-р хороо, 45-р байр, 3-р орц, ${at} тоот`, landmark: "Сансарын тунелийн баруун талд" },
    },
    sender: { ...address, name: "Сор Ноолуур", line1: "Сөүлийн гудамж 21, 1 давхар", district: "Сүхбаатар" },
    vendorId: "sor-cashmere",
    orderId: `ORD-2026-${at}`,
    collect: at % 2 === 0 ? 125_000 + at : null,
    weightG: 1_200,
    pieces: 1,
    createdAt: new Date("2026-11-24T02:00:00Z"),
  }));

/** The floor: pdfkit writing the same words onto the same pages, without codes and without letting others in between. */
async function* wordsFile(labels: Label[]): AsyncGenerator<Uint8Array> {
  const paper = new Paper("floor", sheet);
  for (const label of labels) {
    paper.page();
    drawWords(paper, label, 1);
    const written = paper.written();
    if (written) yield written;
  }
  yield* paper.end();
}

type Taken = { ms: number; processorMs: number; size: number };

async function timed(bytes: AsyncIterable<Uint8Array>): Promise<Taken> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let size = 0;
  for await (const chunk of bytes) size += chunk.byteLength;
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - startedAt, processorMs: (user + system) / 1_000, size };
}

const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const shown = (ms: number) => `${ms.toFixed(1).padStart(8)} ms`;

/** The middle of several runs, each beside its floor, so that both have the same machine. */
async function compare(count: number, runs: number): Promise<void> {
  const labels = labelsOf(count);
  const ours: Taken[] = [];
  const floor: Taken[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await timed(labelFile(labels)));
    floor.push(await timed(wordsFile(labels)));
  }
  for (const [what, of] of [
    ["wall clock", "ms"],
    ["processor", "processorMs"],
  ] as const) {
    const [mine, theirs] = [ours, floor].map((all) => middle(all.map((one) => one[of])));
    const ratio = ((mine ?? 0) / (theirs ?? 1)).toFixed(2);
    console.log(
      `${String(count).padStart(4)}  ${what.padEnd(10)}  ${shown(mine ?? 0)}   floor ${shown(theirs ?? 0)}   ${ratio} ×`,
    );
  }
  console.log(`      ${Math.round((ours[0]?.size ?? 0) / 1024)} KB`);
}

console.log(`Labels as PDF, middle of several runs; floor: pdfkit writing the same words, without the two codes.`);
const first = await timed(labelFile(labelsOf(1)));
console.log(`   1  the first of the process, which reads the fonts: ${shown(first.ms)}`);
// One is over in no time: only many of it are warm.
await compare(1, runs * 20);
await compare(many, runs);
