import type { Actor } from "#lib/domain/actor.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";
import type { Scope } from "#lib/domain/scope.ts";

export type RequestSource = "api" | "dashboard";

/** What is left of a minute: of a key's requests, or of a partner's webhooks, or of an address's failures. */
export type RateState = {
  policy: "minute" | "webhooks" | "failures";
  limit: number;
  remaining: number;
  resetS: number;
};

/** A caller whose identity and permission are proven. */
export type Authenticated<S extends Scope = Scope> = {
  scope: S;
  actor: Actor;
  source: RequestSource;
  rate?: RateState;
};

/** What is known of the caller so far: filled while authenticating, so that refused calls are logged with it too. */
export type Caller = Partial<Authenticated>;

/**
 * Proves who calls and that they may.
 * @throws AppError 401, 403, 429
 */
export type Authenticate<S extends Scope = Scope> = ((
  request: Request,
  caller: Caller,
) => Promise<Authenticated<S>>) & {
  /** How a partner proves it: a key with that scope, or its signature. */
  proof?: KeyScope | "signature";
};
