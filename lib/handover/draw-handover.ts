import type { StopRow } from "#lib/domain/couriers/stops.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import type { Paper, Sheet } from "#lib/labels/paper.ts";
import messages from "#messages/mn.json" with { type: "json" };

/** What a courier signs for when they take the parcels. */
export type Handover = {
  environment: Environment;
  courier: { name: string; phone: string };
  /** In the order in which they are driven to. */
  deliveries: readonly StopRow[];
  /** MNT to collect at all the doors. */
  cash: number;
  printedAt: Date;
};

// A sheet is read in Ulaanbaatar, whatever language the screen it was printed from has.
const words = messages.handover;

/** A4. */
export const sheet: Sheet = { width: 210, height: 297 };
const edge = 12;
const inner = sheet.width - 2 * edge;

/** Where the rows of a page begin, how high one is, and how many find room (mm). */
const rows = { top: 45, height: 19, most: 12 };
/** What the last page needs below its rows. */
const endRows = 2;

/** The columns, from left to right: where each begins and how wide it is (mm). */
const columns = {
  index: { x: edge, width: 8 },
  address: { x: edge + 9, width: 66 },
  recipient: { x: edge + 77, width: 36 },
  number: { x: edge + 115, width: 28 },
  collect: { x: edge + 143, width: 22 },
  signature: { x: edge + 167, width: 19 },
};

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ulaanbaatar",
  dateStyle: "short",
  timeStyle: "short",
});

/** The stops of each page: one more page where the signatures would not find room under the last row. */
function pagesOf(deliveries: readonly StopRow[]): StopRow[][] {
  const pages: StopRow[][] = [];
  for (let at = 0; at < deliveries.length; at += rows.most) pages.push(deliveries.slice(at, at + rows.most));
  const last = pages.at(-1);
  if (!last || last.length > rows.most - endRows) pages.push([]);
  return pages;
}

/** Draws the sheet, as many pages as it takes. */
export function drawHandover(paper: Paper, handover: Handover): void {
  const pages = pagesOf(handover.deliveries);
  for (const [at, stops] of pages.entries()) {
    paper.page();
    drawHead(paper, handover, `${words.page} ${at + 1}/${pages.length}`);
    if (stops.length > 0) drawTitles(paper);
    for (const [line, stop] of stops.entries())
      drawStop(paper, stop, at * rows.most + line + 1, rows.top + line * rows.height);
    if (at === pages.length - 1) drawEnd(paper, handover, rows.top + stops.length * rows.height);
  }
}

function drawHead(paper: Paper, { environment, courier, deliveries, cash, printedAt }: Handover, page: string): void {
  if (environment === "sandbox") {
    paper.fill({ x: 0, y: 0, width: sheet.width, height: 7 });
    paper.write(words.sample, {
      ...{ x: edge, y: 0.8, width: inner, size: 12, weight: "bold", align: "center", white: true, spacing: 1 },
    });
  }
  paper.write(words.title, { x: edge, y: 11, width: 110, size: 16, weight: "bold", spacing: 0.5 });
  paper.write(`PickPack · ${clock.format(printedAt)} · ${page}`, {
    ...{ x: edge + 96, y: 12.4, width: 90, size: 9, align: "right" },
  });
  paper.write(`${courier.name} · ${spokenPhone(courier.phone)}`, {
    ...{ x: edge, y: 20, width: 104, size: 14, weight: "bold" },
  });
  paper.write(`${words.deliveries}: ${deliveries.length} · ${words.cash}: ${tugrik(cash)}`, {
    ...{ x: edge + 86, y: 21.2, width: 100, size: 10, align: "right" },
  });
  paper.line(edge, 30, inner, 0.6);
}

function drawTitles(paper: Paper): void {
  const y = rows.top - 8;
  const title = (text: string, column: { x: number; width: number }, align: "left" | "right" = "left") =>
    paper.write(text, { ...column, y, size: 8, align });
  title("№", columns.index);
  title(words.address, columns.address);
  title(words.recipient, columns.recipient);
  title(words.number, columns.number);
  title(words.collect, columns.collect, "right");
  title(words.signature, columns.signature);
  paper.line(edge, rows.top - 2.5, inner, 0.3);
}

function drawStop(paper: Paper, stop: StopRow, index: number, y: number): void {
  const { district_code, district, khoroo, line1, landmark, delivery_window: agreed, cod_amount } = stop;
  const place = [district_code ?? district, khoroo].filter((part) => part !== null).join(" ");
  paper.write(String(index), { ...columns.index, y, size: 11, weight: "bold" });
  paper.write(place, { ...columns.address, width: 34, y: y - 0.4, size: 11, weight: "bold" });
  const hours = [agreed?.from, agreed?.until].filter(Boolean).join("–");
  if (hours) {
    const right = { x: columns.address.x + 36, width: 30 };
    paper.write(hours, { ...right, y: y + 0.2, size: 9, weight: "bold", align: "right" });
  }
  const end = paper.write(line1, { ...columns.address, y: y + 4.6, size: 8.5, lines: 2 });
  if (landmark)
    paper.write(`${words.landmark}: ${landmark}`, { ...columns.address, y: end, size: 8.5, weight: "bold" });
  paper.write(spokenPhone(stop.recipient_phone), { ...columns.recipient, y: y - 0.4, size: 11, weight: "bold" });
  paper.write(stop.recipient_name, { ...columns.recipient, y: y + 4.6, size: 8.5, lines: 2 });
  paper.write(stop.tracking_number, { ...columns.number, y: y + 0.2, size: 8.5 });
  paper.write(stop.order_id, { ...columns.number, y: y + 4.6, size: 7.5, lines: 2 });
  if (cod_amount !== null)
    paper.write(tugrik(cod_amount), { ...columns.collect, y: y - 0.4, size: 10, weight: "bold", align: "right" });
  paper.line(columns.signature.x, y + 12, columns.signature.width, 0.2);
  paper.line(edge, y + rows.height - 2, inner, 0.1);
}

/** What the two sign, below the last stop. */
function drawEnd(paper: Paper, { deliveries, cash }: Handover, y: number): void {
  paper.frame({ x: edge, y: y + 1, width: inner, height: 11 }, 0.5);
  paper.write(`${words.deliveries}: ${deliveries.length}`, {
    x: edge + 4,
    y: y + 3.6,
    width: 60,
    size: 12,
    weight: "bold",
  });
  paper.write(`${words.cash}: ${tugrik(cash)}`, {
    ...{ x: edge + 66, y: y + 3.6, width: inner - 70, size: 12, weight: "bold", align: "right" },
  });
  const half = inner / 2 - 4;
  for (const [word, x] of [
    [words.from, edge],
    [words.to, edge + inner / 2 + 4],
  ] as const) {
    paper.line(x, y + 28, half, 0.3);
    paper.write(word, { x, y: y + 29, width: half, size: 9 });
  }
}
