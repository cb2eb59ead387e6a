import { isIP } from "node:net";
import { isInNetworks } from "./address-allowed.ts";

/** IPv4 as a socket that listens on IPv6 names it, with a zone, in brackets or with a port: the same address. */
function bare(text: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const [, dotted] = /^(\d+(?:\.\d+){3}):\d+$/.exec(text) ?? [];
  const address = (bracketed ?? dotted ?? text).replace(/%.*$/, "");
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/**
 * Where a request came from: the peer of the connection, or, where that is one of our own proxies, the last address in
 * `X-Forwarded-For` that is not. What stands left of it was written by whoever sent the request, and proves nothing.
 *
 * @param forwarded the header's values, in the order in which they came, joined by commas
 * @param trusted networks of the proxies in front of us; none = the header is not looked at
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): string {
  const hops = (forwarded ?? "").split(",").map((hop) => bare(hop.trim()));
  let address = bare(peer ?? "");
  while (trusted.length > 0 && isInNetworks(address, trusted)) {
    const before = hops.pop();
    // Where a proxy wrote no address, it is the last one that we know.
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
}
