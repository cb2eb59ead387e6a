import { BlockList, isIP } from "node:net";
import { AppError } from "#lib/domain/app-error.ts";
import { env } from "#lib/env.ts";

/**
 * IPv4 that is not the public internet (IANA special-purpose registry), and Azure's wire server, which is public in
 * the registry and a metadata service in fact.
 */
const refusedV4 = subnets("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "168.63.129.16/32",
]);

/** Public IPv6 is 2000::/3; so mapped, compatible, NAT64, unique-local, link-local and multicast forms fall outside. */
const globalV6 = subnets("ipv6", ["2000::/3"]);
/** Inside it: Teredo and other protocol assignments, documentation, and 6to4, which carries an IPv4 address. */
const refusedV6 = subnets("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

/** What WEBHOOK_ALLOW_PRIVATE_NETWORKS opens. Link-local stays shut: cloud metadata lives there. */
const privateV4 = subnets("ipv4", ["10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]);
const privateV6 = subnets("ipv6", ["::1/128", "fc00::/7"]);

function subnets(family: "ipv4" | "ipv6", ranges: string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/");
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

/** Whether a webhook may be sent to this address. Anything that is not an IP address is refused. */
export function isAllowedAddress(address: string, { allowPrivate }: { allowPrivate: boolean }): boolean {
  switch (isIP(address)) {
    case 4:
      return (allowPrivate && privateV4.check(address, "ipv4")) || !refusedV4.check(address, "ipv4");
    case 6:
      if (allowPrivate && privateV6.check(address, "ipv6")) return true;
      return globalV6.check(address, "ipv6") && !refusedV6.check(address, "ipv6");
    default:
      return false;
  }
}

/**
 * What is wrong with a receiver's URL, in a sentence for whoever entered it; null when nothing is. Asked when an
 * endpoint is saved and again at every attempt; names are resolved only when the connection is made.
 */
export function receiverUrlProblem(text: string, { allowPrivate }: { allowPrivate: boolean }): string | null {
  const url = URL.parse(text);
  if (!url) return "The receiver must be a full URL, e.g. https://shop.example/webhooks.";
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) return "The receiver must use https.";
  if (url.username || url.password) return "The receiver's URL must not contain a user name or password.";
  // The URL parser has already turned decimal, hex and octal IPv4 into dotted form.
  const host = bareHost(url.hostname);
  const literal = isIP(host) !== 0;
  const internal = literal ? !isAllowedAddress(host, { allowPrivate }) : !allowPrivate && isLocalName(host);
  return internal ? "The receiver's address is not on the public internet." : null;
}

/**
 * Refuses a receiver's URL nothing may be sent to.
 *
 * @throws AppError `invalid_field` on `url`
 */
export function assertDeliverable(url: string): void {
  const problem = receiverUrlProblem(url, { allowPrivate: env.webhookAllowPrivateNetworks });
  if (problem) throw new AppError("invalid_field", problem, { field: "url" });
}

/** Names that always mean this machine (RFC 6761 §6.3). */
export function isLocalName(host: string): boolean {
  return /(^|\.)localhost\.?$/i.test(host);
}

/** A URL's host without the brackets of an IPv6 literal. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
