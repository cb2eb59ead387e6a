import { tugrik } from "../money.ts";
import { spokenPhone } from "../phone.ts";
import type { Pickup, StopRow, Stops } from "./stops.ts";

/** The words around what is known, in the language of those who read it. */
export type StopWords = {
  pickups: string;
  deliveries: string;
  parcels: string;
  landmark: string;
  note: string;
  collect: string;
  later: string;
  cash: string;
  nothing: string;
};

type Line = string | false;

/** As people write it into a messenger: one line, whatever was sent. */
const tidy = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

const lines = (...parts: Line[]) => parts.filter((part) => part !== false).map(tidy);

function pickupLines({ place, rows }: Pickup<StopRow>, words: StopWords): string[] {
  return lines(
    `${place.name} · ${rows.length} ${words.parcels}`,
    spokenPhone(place.phone),
    `${place.district}, ${place.line1}`,
  );
}

function deliveryLines(row: StopRow, words: StopWords): string[] {
  const { delivery_window: agreed, note, cod_amount } = row;
  const hours = [agreed?.from, agreed?.until].filter(Boolean).join("–");
  return lines(
    [
      [row.district_code ?? row.district, row.khoroo].filter((part) => part !== null).join(" "),
      row.recipient_name,
    ].join(" · "),
    spokenPhone(row.recipient_phone),
    row.line1,
    row.landmark !== null && `${words.landmark}: ${row.landmark}`,
    hours !== "" && hours,
    note?.audience === "courier" && `${words.note}: ${note.text}`,
    cod_amount !== null && `${words.collect}: ${tugrik(cod_amount)}`,
    row.tracking_number,
  );
}

/** `1.` before the first line of each, the others below it. */
const numbered = (blocks: readonly string[][]) =>
  blocks.map(([first, ...rest], at) => [`${at + 1}. ${first}`, ...rest].join("\n"));

function section(title: string, blocks: readonly string[][]): string[] {
  return blocks.length === 0 ? [] : [title, ...numbered(blocks)];
}

/**
 * A courier's day as plain text for a messenger: a stop a paragraph, in their order, and the cash of all doors in the
 * last line.
 * @param heading whose day it is, and which
 */
export function stopList(heading: string, stops: Stops<StopRow>, words: StopWords): string {
  const { pickups, deliveries, later, cash } = stops;
  const isFree = pickups.length === 0 && deliveries.length === 0;
  return [
    heading,
    ...(isFree ? [words.nothing] : []),
    ...section(
      `${words.pickups}: ${pickups.length}`,
      pickups.map((pickup) => pickupLines(pickup, words)),
    ),
    ...section(
      `${words.deliveries}: ${deliveries.length}`,
      deliveries.map((row) => deliveryLines(row, words)),
    ),
    ...(later > 0 ? [`${words.later}: ${later}`] : []),
    `${words.cash}: ${tugrik(cash)}`,
  ].join("\n\n");
}
