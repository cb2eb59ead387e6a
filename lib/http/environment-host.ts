import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";

/** A host may be spelt in capitals, with its default port, or with the dot of a full name: it is the same one. */
function isHostOf(url: string | null, host: string): boolean {
  const bound = url === null ? null : new URL(url);
  return bound !== null && URL.parse(`${bound.protocol}//${host.replace(/\.(?=:|$)/, "")}`)?.host === bound.host;
}

/** The environment a public host belongs to; null for a host that is neither (localhost), where the key decides. */
export function environmentOfHost(host: string | null): Environment | null {
  if (host === null) return null;
  if (isHostOf(env.productionUrl, host)) return "production";
  return isHostOf(env.sandboxUrl, host) ? "sandbox" : null;
}
