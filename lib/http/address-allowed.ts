import { BlockList, isIP } from "node:net";

const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** True when one of the networks holds the address. An entry that is not a network holds none. */
export function isInNetworks(address: string, cidrs: readonly string[]): boolean {
  if (isIP(address) === 0) return false;
  const networks = new BlockList();
  for (const cidr of cidrs) {
    const [network = "", bits] = cidr.split("/");
    if (isIP(network) === 0) continue;
    networks.addSubnet(network, Number(bits ?? (isIP(network) === 6 ? 128 : 32)), family(network));
  }
  return networks.check(address, family(address));
}

/**
 * True when the list is empty or one of its networks holds the address. An unknown address is in none, and an entry that
 * is not a network allows nobody.
 */
export function isAddressAllowed(address: string | null, cidrs: readonly string[]): boolean {
  return cidrs.length === 0 || (address !== null && isInNetworks(address, cidrs));
}
