import type { KeyTermsChange, KeyView } from "#lib/contracts/keys.ts";
import { type KeyScope, keyScopes } from "#lib/domain/key-scope.ts";

/** The terms of a key as they are typed. */
export type Terms = { name: string; scopes: KeyScope[]; limit: string; networks: string };

/** What most keys of partners need; the last scope is for PickPack's own devices. */
export const usualTerms: Terms = {
  name: "",
  scopes: keyScopes.filter((scope) => scope !== "operations:write"),
  limit: "120",
  networks: "",
};

export function termsOf(key: KeyView): Terms {
  const { name, scopes, limit_per_minute, allowed_cidrs } = key;
  return { name, scopes, limit: String(limit_per_minute), networks: allowed_cidrs.join("\n") };
}

/** As the server takes them; what is no number or network is refused there. */
export function wireTerms({ name, scopes, limit, networks }: Terms): KeyTermsChange {
  return {
    name: name.trim(),
    scopes,
    limit_per_minute: Number(limit.trim() || Number.NaN),
    allowed_cidrs: networks.split(/[\s,;]+/).filter((network) => network !== ""),
  };
}
