import type { Environment } from "#lib/domain/environment.ts";
import { env } from "#lib/env.ts";

const hostOf = (url: string | null) => (url === null ? null : new URL(url).host);

/** The environment a public host belongs to; null for a host that is neither (localhost), where the key decides. */
export function environmentOfHost(host: string | null): Environment | null {
  if (host === null) return null;
  if (host === hostOf(env.productionUrl)) return "production";
  if (host === hostOf(env.sandboxUrl)) return "sandbox";
  return null;
}
