import { isTrackingNumber } from "./tracking-number.ts";

export const referenceKinds = [
  "request",
  "shipment",
  "event",
  "delivery",
  "attempt",
  "endpoint",
  "key",
  "user",
  "tracking_number",
  "other",
] as const;

export type ReferenceKind = (typeof referenceKinds)[number];

/** What somebody typed or pasted to find something; `other` is a number of a partner's: an order, a request of theirs. */
export type Reference = { kind: ReferenceKind; value: string };

const kindOf: Record<string, ReferenceKind> = {
  req: "request",
  shp: "shipment",
  evt: "event",
  dlv: "delivery",
  att: "attempt",
  whe: "endpoint",
  key: "key",
  usr: "user",
};

const longest = 200;

/** Reads a reference as people paste it: in any case of letters, with space or quotes around it. Null when empty. */
export function readReference(text: string): Reference | null {
  const value = text.replace(/^[\s"'`<(]+|[\s"'`>).,;]+$/g, "").slice(0, longest);
  if (value === "") return null;
  const [, prefix = "", ulid = ""] = /^([a-z]{3})_([0-9a-hjkmnp-tv-z]{26})$/i.exec(value) ?? [];
  const kind = kindOf[prefix.toLowerCase()];
  if (kind) return { kind, value: `${prefix.toLowerCase()}_${ulid.toUpperCase()}` };
  const number = value.toUpperCase();
  return isTrackingNumber(number) ? { kind: "tracking_number", value: number } : { kind: "other", value };
}
