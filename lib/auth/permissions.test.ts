import { expect, test } from "vitest";
import { roles } from "#lib/domain/role.ts";
import { may, type Permission } from "./permissions.ts";

const table: Record<Permission, string> = {
  "board:read": "admin dispatcher viewer",
  "views:own": "admin dispatcher viewer",
  "views:share": "admin dispatcher",
  "views:manage": "admin",
  "shipments:move": "admin dispatcher",
  "shipments:edit_cash": "admin",
  "shipments:import": "admin dispatcher",
  "shipments:print": "admin dispatcher",
  "webhooks:read": "admin dispatcher viewer",
  "webhooks:retry": "admin dispatcher",
  "alerts:read": "admin dispatcher viewer",
  "alerts:acknowledge": "admin dispatcher",
  "webhooks:manage": "admin",
  "requests:read": "admin dispatcher viewer",
  "couriers:manage": "admin dispatcher",
  "settings:read": "admin dispatcher",
  "settings:manage": "admin",
  "keys:manage": "admin",
  "users:manage": "admin",
  "account:own": "admin dispatcher viewer",
  "audit:read": "admin",
};

test.each(Object.entries(table))("%s: %s", (permission, allowed) => {
  expect(roles.filter((role) => may(role, permission as Permission)).join(" ")).toBe(allowed);
});
