import { randomBytes, randomInt } from "node:crypto";
import { ulid } from "ulid";
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
  | "sia"
  | "inv";

/** A new id `prefix_<ULID>`: ids are made in Node, so that one statement can write several related rows. */
export function newId(prefix: IdPrefix, now?: Date): string {
  return `${prefix}_${ulid(now?.getTime(), () => randomByte() / 256)}`;
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
