import { type Role, roles } from "#lib/domain/role.ts";

/** The one table of who may do what. */
const permissions = {
  "board:read": roles,
  "views:own": roles,
  "views:share": ["admin", "dispatcher"],
  "views:manage": ["admin"],
  "shipments:move": ["admin", "dispatcher"],
  "shipments:edit_cash": ["admin"],
  // As if a shop had sent them.
  "shipments:import": ["admin", "dispatcher"],
  // What leaves the screen with people's addresses on it: labels, hand-over sheets, tables.
  "shipments:print": ["admin", "dispatcher"],
  "webhooks:read": roles,
  "webhooks:retry": ["admin", "dispatcher"],
  "alerts:read": roles,
  "alerts:acknowledge": ["admin", "dispatcher"],
  "webhooks:manage": ["admin"],
  "requests:read": roles,
  "couriers:manage": ["admin", "dispatcher"],
  "settings:read": ["admin", "dispatcher"],
  "settings:manage": ["admin"],
  "keys:manage": ["admin"],
  "users:manage": ["admin"],
  "account:own": roles,
  "audit:read": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission; pages ask it to show, routes ask it to allow. */
export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}
