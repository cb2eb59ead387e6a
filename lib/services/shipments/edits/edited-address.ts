import type { Address } from "#lib/domain/shipment-facts.ts";

type AddressPatch = { [Member in keyof Address]?: Address[Member] | null };

/** An address with some of its members replaced, or taken away by null. */
export function editedAddress(address: Address, patch: AddressPatch = {}): Address {
  const members = Object.entries({ ...address, ...patch }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(members) as Address;
}
