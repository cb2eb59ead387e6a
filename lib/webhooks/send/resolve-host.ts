import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { isLocalName } from "./address-guard.ts";

/** All addresses of a host, in the order they should be tried. Rejects when the name does not resolve. */
export type ResolveHost = (host: string) => Promise<string[]>;

const QUERY_TIMEOUT_MS = 2_000;
/** Answers that mean "no such name here": only then is it worth asking the system, which knows /etc/hosts. */
const UNKNOWN_NAME = new Set(["ENOTFOUND", "ENODATA", "ECONNREFUSED"]);

const resolver = new Resolver({ timeout: QUERY_TIMEOUT_MS, tries: 2 });

/**
 * Resolves by asking the name servers directly. The system's `getaddrinfo` runs on libuv's four threads, so a few
 * receivers with a hanging name server would keep every other receiver waiting for its lookup.
 */
export const resolveHost: ResolveHost = async (host) => {
  if (isIP(host)) return [host];
  if (isLocalName(host)) return ["127.0.0.1", "::1"];
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (addresses.length > 0) return addresses;
  const failure = answers.find((answer) => answer.status === "rejected")?.reason;
  if (!UNKNOWN_NAME.has(failure?.code)) throw failure;
  return (await lookup(host, { all: true })).map(({ address }) => address);
};
