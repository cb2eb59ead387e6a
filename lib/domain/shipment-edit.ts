import type { ServiceLevel } from "./service-level.ts";
import type { Address, DeliveryWindow, Money } from "./shipment-facts.ts";

/** What of a shipment can be edited. Keys are the wire's. */
export type Editable = {
  pickup_address: Address;
  delivery_address: Address;
  service_level: ServiceLevel;
  cash_on_delivery: Money | null;
  delivery_window: DeliveryWindow | null;
};

/** What the partner sent, of those members that PickPack has changed since. */
export type SentByPartner = Partial<Editable>;

type Scalar = string | number;

/** One value that was changed: its dotted path, and what it was and is; null = it was not, or is not, there. */
export type FieldChange = { field: string; before: Scalar | null; after: Scalar | null };

function linesOf(value: unknown, path: string): [string, Scalar][] {
  if (typeof value === "string" || typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => linesOf(member, path === "" ? key : `${path}.${key}`));
}

/** Every value that is different in `after`. */
export function editChanges(before: object, after: object): FieldChange[] {
  const [old, now] = [new Map(linesOf(before, "")), new Map(linesOf(after, ""))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The partner's values that are no longer those of the shipment; null = they had sent none. */
export function sentValues(sent: SentByPartner | null, now: Editable): { field: string; value: Scalar | null }[] {
  const members = Object.keys(sent ?? {}) as (keyof Editable)[];
  const current = Object.fromEntries(members.map((member) => [member, now[member]]));
  return editChanges(current, sent ?? {}).map(({ field, after }) => ({ field, value: after }));
}

/**
 * What stands beside an edited shipment as sent by the partner: the first value of each member that PickPack changed.
 * What the partner edits is theirs again.
 */
export function sentByPartner(
  known: SentByPartner | null,
  { before, after, by }: { before: Editable; after: Editable; by: "partner" | "staff" },
): SentByPartner | null {
  const members = Object.keys(before) as (keyof Editable)[];
  const changed = members.filter((member) => editChanges(pick(before, member), pick(after, member)).length > 0);
  const sent: SentByPartner = { ...known };
  for (const member of changed) {
    if (by === "partner") delete sent[member];
    else if (!(member in sent)) Object.assign(sent, pick(before, member));
  }
  return Object.keys(sent).length > 0 ? sent : null;
}

const pick = (editable: Editable, member: keyof Editable): SentByPartner => ({ [member]: editable[member] });
