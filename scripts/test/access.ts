import type { Permission } from "#lib/auth/permissions.ts";
import type { KeyScope } from "#lib/domain/key-scope.ts";

/**
 * Who gets in: people with a permission, keys with a scope, a partner by its `signature`, `anybody` without signing in, or
 * `nobody` because there is nothing. A new page or route is refused by the walk until it stands here.
 */
export type Access = Permission | `key:${KeyScope}` | "signature" | "anybody" | "nobody";

export const pages: Record<string, Access> = {
  "/": "anybody",
  "/[environment]": "board:read",
  "/[environment]/[...unknown]": "nobody",
  "/[environment]/account": "account:own",
  "/[environment]/alerts": "alerts:read",
  "/[environment]/audit": "audit:read",
  "/[environment]/board": "board:read",
  "/[environment]/connect": "keys:manage",
  "/[environment]/couriers": "couriers:manage",
  "/[environment]/find": "requests:read",
  "/[environment]/keys": "keys:manage",
  "/[environment]/people": "users:manage",
  "/[environment]/people/[userId]": "users:manage",
  "/[environment]/requests": "requests:read",
  "/[environment]/requests/[requestId]": "requests:read",
  "/[environment]/settings": "settings:read",
  "/[environment]/webhooks": "webhooks:read",
  "/[environment]/webhooks/[deliveryId]": "webhooks:read",
  "/invitation/[token]": "anybody",
  "/login": "anybody",
  "/t/[reference]": "requests:read",
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const dashboard = "/api/dashboard/[environment]";
const none = { GET: "nobody", POST: "nobody", PUT: "nobody", PATCH: "nobody", DELETE: "nobody" } as const;

/** By method; one that is left out is answered 405. */
export const routes: Record<string, Partial<Record<Method, Access>>> = {
  "/api/[...unknown]": none,
  "/api/auth/[...nextauth]": { GET: "anybody", POST: "anybody" },
  [`${dashboard}/account/password`]: { PUT: "account:own" },
  [`${dashboard}/account/sign-ins`]: { GET: "account:own" },
  [`${dashboard}/alerts`]: { GET: "alerts:read" },
  [`${dashboard}/alerts/[alertId]/acknowledge`]: { POST: "alerts:acknowledge" },
  [`${dashboard}/alerts/summary`]: { GET: "alerts:read" },
  [`${dashboard}/audit`]: { GET: "audit:read" },
  [`${dashboard}/audit/export`]: { GET: "audit:read" },
  [`${dashboard}/board`]: { GET: "board:read" },
  [`${dashboard}/connect`]: { GET: "keys:manage" },
  [`${dashboard}/couriers`]: { GET: "board:read", POST: "couriers:manage" },
  [`${dashboard}/couriers/[courierId]`]: { PATCH: "couriers:manage" },
  [`${dashboard}/couriers/all`]: { GET: "couriers:manage" },
  [`${dashboard}/deliveries`]: { GET: "webhooks:read" },
  [`${dashboard}/deliveries/[deliveryId]`]: { GET: "webhooks:read" },
  [`${dashboard}/deliveries/[deliveryId]/retry`]: { POST: "webhooks:retry" },
  [`${dashboard}/endpoints/[endpointId]/test`]: { POST: "keys:manage" },
  [`${dashboard}/keys`]: { GET: "keys:manage", POST: "keys:manage" },
  [`${dashboard}/keys/[keyId]`]: { GET: "keys:manage", PATCH: "keys:manage" },
  [`${dashboard}/keys/[keyId]/activate`]: { POST: "keys:manage" },
  [`${dashboard}/keys/[keyId]/bind`]: { POST: "keys:manage" },
  [`${dashboard}/keys/[keyId]/revoke`]: { POST: "keys:manage" },
  [`${dashboard}/keys/[keyId]/roll`]: { POST: "keys:manage" },
  [`${dashboard}/keys/usage`]: { GET: "keys:manage" },
  [`${dashboard}/me`]: { PATCH: "board:read" },
  [`${dashboard}/people`]: { GET: "users:manage" },
  [`${dashboard}/people/[userId]`]: { GET: "users:manage", PATCH: "users:manage" },
  [`${dashboard}/people/[userId]/reset`]: { POST: "users:manage" },
  [`${dashboard}/people/[userId]/sign-ins`]: { GET: "users:manage" },
  [`${dashboard}/people/invitations`]: { POST: "users:manage" },
  [`${dashboard}/people/invitations/[invitationId]`]: { DELETE: "users:manage" },
  [`${dashboard}/requests`]: { GET: "requests:read" },
  [`${dashboard}/requests/errors`]: { GET: "requests:read" },
  [`${dashboard}/requests/[requestId]`]: { GET: "requests:read" },
  [`${dashboard}/settings`]: { GET: "settings:read", PATCH: "settings:manage" },
  [`${dashboard}/settings/board`]: { GET: "board:read" },
  [`${dashboard}/shipments/[shipmentId]`]: { GET: "board:read", PATCH: "shipments:move" },
  [`${dashboard}/shipments/[shipmentId]/calls`]: { POST: "shipments:move" },
  [`${dashboard}/shipments/[shipmentId]/notes`]: { POST: "shipments:move" },
  [`${dashboard}/shipments/[shipmentId]/return`]: { POST: "shipments:move" },
  [`${dashboard}/shipments/[shipmentId]/courier`]: { PUT: "shipments:move" },
  [`${dashboard}/shipments/[shipmentId]/transitions`]: { POST: "shipments:move" },
  "/api/invitations": { POST: "anybody" },
  "/api/live": { GET: "board:read" },
  "/api/v1": none,
  "/api/v1/[...unknown]": none,
  "/api/v1/events": { GET: "key:webhooks:read" },
  "/api/v1/events/[eventId]": { GET: "key:webhooks:read" },
  "/api/v1/health": { GET: "anybody" },
  "/api/v1/requests/[requestId]": { GET: "key:webhooks:read" },
  "/api/v1/shipments": { GET: "key:shipments:read", POST: "key:shipments:write" },
  "/api/v1/shipments/[shipmentId]": { GET: "key:shipments:read", PATCH: "key:shipments:write" },
  "/api/v1/shipments/[shipmentId]/cancel": { POST: "key:shipments:write" },
  "/api/v1/shipments/[shipmentId]/events": { GET: "key:shipments:read" },
  "/api/v1/shipments/[shipmentId]/simulate": { POST: "key:shipments:write" },
  "/api/v1/shipments/[shipmentId]/transitions": { POST: "key:operations:write" },
  "/api/v1/webhook_deliveries": { GET: "key:webhooks:read" },
  "/api/v1/webhook_deliveries/[deliveryId]": { GET: "key:webhooks:read" },
  "/api/v1/webhook_deliveries/[deliveryId]/retry": { POST: "key:webhooks:write" },
  "/api/v1/webhooks": { POST: "signature" },
  "/pickpack/[...unknown]": none,
};
