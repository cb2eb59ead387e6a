import type { Environment } from "./environment.ts";

declare const minted: unique symbol;

/**
 * Proof of what the caller may touch: one environment, and for a partner's key that partner only
 * (`partnerId` null = every partner, for PickPack's own people). Every query takes one.
 */
export type Scope = Readonly<{ environment: Environment; partnerId: string | null }> & { readonly [minted]: true };

/** A scope that belongs to exactly one partner: what a row is written with. */
export type PartnerScope = Scope & Readonly<{ partnerId: string }>;

/** Mints the scope of a partner's key. Called by `lib/http`, `lib/auth` and the admin command only (structure test). */
export function partnerScope(environment: Environment, partnerId: string): PartnerScope {
  return { environment, partnerId } as PartnerScope;
}

/** Mints the scope of PickPack's own people, who see every partner of one environment. */
export function staffScope(environment: Environment): Scope {
  return { environment, partnerId: null } as Scope;
}
