import { isIP } from "node:net";

/**
 * Whose failures count together: an IPv4 address, or an IPv6 network of 64 bits, of which one household has all the
 * addresses.
 */
export function failureBucket(address: string | null): string {
  if (!address) return "address:unknown";
  return `address:${isIP(address) === 6 ? network(address) : address}`;
}

function network(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => text.split(":").filter((group) => group !== "");
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  // Four digits and dots at the end stand for two groups.
  const written = first.length + last.length + (address.includes(".") ? 1 : 0);
  const all = tail === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - written)).fill("0"), ...last];
  const four = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${four.join(":")}::/64`;
}
