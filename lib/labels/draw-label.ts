import { tugrik } from "#lib/domain/money.ts";
import { spokenPhone } from "#lib/domain/phone.ts";
import type { ServiceLevel } from "#lib/domain/service-level.ts";
import messages from "#messages/mn.json" with { type: "json" };
import type { Label } from "./label.ts";
import type { Paper, Sheet } from "./paper.ts";
import { code128, qrCode } from "./symbols.ts";

// A label is read in Ulaanbaatar, whatever language the screen it was printed from has.
const words = messages.label;

/** A label. */
export const sheet: Sheet = { width: 100, height: 150 };

const edge = 4;
const inner = sheet.width - 2 * edge;
/** Dots of a 203 dpi printer are 0.125 mm: codes whose modules are whole dots come out sharp. */
const dot = 0.125;

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ulaanbaatar",
  dateStyle: "short",
  timeStyle: "short",
});

const isUrgent: Record<ServiceLevel, boolean> = { standard: false, express: true, same_day: true };

/** Draws the page of one piece, 1 for the first. What is long is cut within its own box: nothing moves below it. */
export function drawLabel(paper: Paper, label: Label, piece: number): void {
  paper.page();
  drawWords(paper, label, piece);
  drawCodes(paper, label);
}

/** Everything on it that is read by people. */
export function drawWords(paper: Paper, label: Label, piece: number): void {
  drawStrip(paper, label);
  drawPlace(paper, label, piece);
  drawRecipient(paper, label);
  drawCash(paper, label);
  drawSender(paper, label);
  const { trackingNumber, pieces } = label;
  const numbered = pieces > 1 ? `${trackingNumber}-${piece}/${pieces}` : trackingNumber;
  paper.write(numbered, { x: edge, y: 140.3, width: inner, size: 15, weight: "bold", align: "center", spacing: 1 });
}

/** What this paper is: ours and of today, or nothing that may be carried anywhere. */
function drawStrip(paper: Paper, { environment, createdAt }: Label): void {
  if (environment === "sandbox") {
    paper.fill({ x: 0, y: 0, width: sheet.width, height: 8 });
    paper.write(words.sample, {
      x: edge,
      y: 1,
      width: inner,
      size: 13,
      weight: "bold",
      align: "center",
      white: true,
      spacing: 1,
    });
    return;
  }
  paper.write("PickPack", { x: edge, y: 2.2, width: 40, size: 11, weight: "bold" });
  paper.write(clock.format(createdAt), { x: 50, y: 2.5, width: 46, size: 9, align: "right" });
}

function drawPlace(paper: Paper, { place, serviceLevel, pieces }: Label, piece: number): void {
  const width = 60;
  const size = paper.sizeFor(place, width, [44, 36, 28, 17]);
  // A district that is none of ours is spelt out, in two lines if need be.
  const lines = size === 17 ? 2 : 1;
  paper.write(place, { x: edge, y: lines === 2 ? 9 : 18 - size * 0.24, width, size, weight: "bold", lines });
  const band = { x: 66, y: 10.5, width: 30, height: 8.5 };
  const urgent = isUrgent[serviceLevel];
  if (urgent) paper.fill(band);
  else paper.frame(band, 0.4);
  paper.write(words.service[serviceLevel], {
    ...band,
    y: 12,
    size: 12,
    weight: "bold",
    align: "center",
    white: urgent,
  });
  paper.write(`${piece}/${pieces}`, { x: 66, y: 18.8, width: 30, size: 15, weight: "bold", align: "right" });
  paper.line(edge, 27, inner, 0.6);
}

function drawRecipient(paper: Paper, { recipient }: Label): void {
  const { name, phone, line1, line2, district, landmark } = recipient;
  paper.write(words.recipient, { x: edge, y: 28, width: 40, size: 7 });
  paper.write(spokenPhone(phone), { x: edge, y: 30.6, width: inner, size: 22, weight: "bold" });
  paper.write(name, { x: edge, y: 40.6, width: inner, size: 13, weight: "bold" });
  const address = [district, line1, line2].filter((part) => part).join(", ");
  const end = paper.write(address, { x: edge, y: 47.2, width: inner, size: 11.5, lines: 3 });
  if (landmark) {
    paper.fill({ x: edge, y: end + 1, width: 1, height: 8.6 });
    paper.write(landmark, { x: edge + 2.5, y: end + 0.4, width: inner - 2.5, size: 10.5, weight: "bold", lines: 2 });
  }
}

function drawCash(paper: Paper, { collect }: Label): void {
  const box = { x: edge, y: 75, width: inner, height: 13 };
  if (collect === null) {
    paper.frame(box, 0.25);
    paper.write(words.nothingToCollect, { ...box, y: 78.6, size: 12, align: "center" });
    return;
  }
  paper.frame(box, 1);
  paper.write(words.collect, { x: edge + 4, y: 78.2, width: 26, size: 13, weight: "bold" });
  const amount = tugrik(collect);
  const size = paper.sizeFor(amount, 62, [25, 21, 18]);
  paper.write(amount, { x: 30, y: box.y + 8.9 - size * 0.345, width: 62, size, weight: "bold", align: "right" });
}

function drawSender(paper: Paper, label: Label): void {
  const { sender, vendorId, orderId, weightG } = label;
  const width = 62;
  paper.write(words.sender, { x: edge, y: 91, width, size: 7 });
  paper.write(sender.name, { x: edge, y: 93.6, width, size: 11, weight: "bold" });
  paper.write(`${spokenPhone(sender.phone)} · ${sender.line1}`, { x: edge, y: 98.8, width, size: 8.5, lines: 2 });
  paper.write(`${words.order} ${orderId}`, { x: edge, y: 107.2, width, size: 9, weight: "bold" });
  const weight = weightG === null ? [] : [`${weightG / 1000} ${words.kg}`];
  paper.write([...weight, vendorId].join(" · "), { x: edge, y: 111.8, width, size: 8.5 });
}

function drawCodes(paper: Paper, { trackingNumber, trackingUrl }: Label): void {
  const room = 26;
  const qr = qrCode(trackingUrl);
  const module = Math.max(1, Math.floor(room / qr.width / dot)) * dot;
  paper.symbol(qr, { x: sheet.width - edge - qr.width * module, y: 91.5, module });

  const bars = code128(trackingNumber);
  const barModule = 5 * dot;
  paper.symbol(bars, { x: (sheet.width - bars.width * barModule) / 2, y: 120, module: barModule, height: 20 });
}
