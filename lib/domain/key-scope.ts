export const keyScopes = [
  "shipments:read",
  "shipments:write",
  "webhooks:read",
  "webhooks:write",
  "operations:write",
] as const;

/** What a secret key may do (contract §2); `operations:write` is for PickPack's own devices. */
export type KeyScope = (typeof keyScopes)[number];

export const keyDirections = ["inbound", "outbound"] as const;

/** inbound = Shop → PickPack, outbound = PickPack → Shop. */
export type KeyDirection = (typeof keyDirections)[number];

export const keyStates = ["pending", "active", "retired"] as const;

/**
 * How far an outbound key has come (contract §2): `pending` is sent in test calls only, `active` with every webhook of
 * its endpoints, `retired` has a successor there. An inbound key is `active` from the start.
 */
export type KeyState = (typeof keyStates)[number];
