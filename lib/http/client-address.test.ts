import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const proxies = ["10.0.0.0/8", "2001:db8:1::/48"];

test.each([
  ["no proxy is named: the header is anybody's", "192.0.2.7", "198.51.100.1", [], "192.0.2.7"],
  ["the peer is no proxy of ours", "192.0.2.7", "198.51.100.1", proxies, "192.0.2.7"],
  ["one proxy", "10.0.0.1", "198.51.100.1", proxies, "198.51.100.1"],
  ["what the client wrote is left of it", "10.0.0.1", "127.0.0.1, 198.51.100.1", proxies, "198.51.100.1"],
  ["a client who pretends to be a proxy", "10.0.0.1", "1.1.1.1, 10.9.9.9, 198.51.100.1", proxies, "198.51.100.1"],
  ["two proxies", "10.0.0.1", "198.51.100.1,10.0.0.2", proxies, "198.51.100.1"],
  ["nobody but proxies", "10.0.0.1", "10.0.0.3, 10.0.0.2", proxies, "10.0.0.3"],
  ["no header", "10.0.0.1", undefined, proxies, "10.0.0.1"],
  ["an empty one", "10.0.0.1", "", proxies, "10.0.0.1"],
  ["no address in it", "10.0.0.1", "198.51.100.1, unknown", proxies, "10.0.0.1"],
  ["IPv4 by way of IPv6", "::ffff:10.0.0.1", "::ffff:198.51.100.1", proxies, "198.51.100.1"],
  ["IPv6 with brackets and port", "2001:db8:1::5", "[2001:db8:2::9]:4711", proxies, "2001:db8:2::9"],
  ["IPv4 with a port", "10.0.0.1", "198.51.100.1:4711", proxies, "198.51.100.1"],
  ["a zone", "fe80::1%eth0", undefined, [], "fe80::1"],
  ["a peer that is gone", undefined, "198.51.100.1", proxies, ""],
] as const)("%s", (_what, peer, forwarded, trusted, address) =>
  expect(clientAddress(peer, forwarded, trusted)).toBe(address),
);
