import { randomBytes, randomInt } from "node:crypto";
import { decodeTime, encodeTime, ulid } from "ulid";
import { trackingNumber } from "#lib/domain/tracking-number.ts";
import { randomByte } from "./random-pool.ts";

export type IdPrefix =
  | "req"
  | "shp"
  | "evt"
  | "whe"
  | "whs"
  | "dlv"
  | "att"
  | "key"
  | "prt"
  | "usr"
  | "cur"
  | "aud"
  | "smv"
  | "svw"
  | "sia"
  | "inv"
  | "alr"
  | "inb"
  | "sim"
  | "ntc"
  | "wrc";

/** A new id `prefix_<ULID>`: ids are made in Node, so that one statement can write several related rows. */
export function newId(prefix: IdPrefix, now?: Date): string {
  return `${prefix}_${ulid(now?.getTime(), () => randomByte() / 256)}`;
}

const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** The lowest id of a moment: ids carry their time, so that a stretch of time is a range of ids. There is none before 1970. */
export function firstIdAt(prefix: IdPrefix, at: Date): string {
  return `${prefix}_${encodeTime(Math.max(0, at.getTime()), TIME_LENGTH)}${"0".repeat(RANDOM_LENGTH)}`;
}

/** When an id was made. */
export function timeOfId(id: string): Date {
  return new Date(decodeTime(id.slice(id.indexOf("_") + 1)));
}

/** A tracking number nobody can guess from another. */
export function newTrackingNumber(): string {
  return trackingNumber(randomInt(1_000_000_000));
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `bytes` random bytes as base62 text. */
export function randomBase62(bytes: number): string {
  let rest = BigInt(`0x${randomBytes(bytes).toString("hex")}`);
  let text = "";
  for (; rest > 0n; rest /= 62n) text = base62[Number(rest % 62n)] + text;
  return text;
}
