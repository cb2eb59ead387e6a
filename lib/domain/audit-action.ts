import { eventTypes } from "./event-type.ts";

/** Everything the audit log knows, as noun and verb. Each has its words in `messages/`, under `audit.action`. */
export const auditActions = [
  "alert.acknowledged",
  "courier.changed",
  "courier.created",
  "demo.purged",
  "invitation.created",
  "invitation.revoked",
  "partner.created",
  "secret_key.activated",
  "secret_key.changed",
  "secret_key.created",
  "secret_key.imported",
  "secret_key.revoked",
  "secret_key.rolled",
  "settings.changed",
  ...eventTypes,
  "user.created",
  "user.disabled",
  "user.enabled",
  "user.password_changed",
  "user.password_reset",
  "user.reset_issued",
  "user.role_changed",
  "webhook_delivery.retried",
  "webhook_endpoint.created",
  "webhook_endpoint.deleted",
  "webhook_endpoint.key_bound",
  "webhook_endpoint.tested",
] as const;

export type AuditAction = (typeof auditActions)[number];
